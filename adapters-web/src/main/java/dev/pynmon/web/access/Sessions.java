package dev.pynmon.web.access;

import dev.pynmon.web.page.Incoming;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who has signed in. All that is known of a session stands in its cookie, so that any instance with
 * our key knows it; only which ones were ended by hand is remembered here. Safe for concurrent use.
 */
final class Sessions {
  /** The cookie. */
  static final String COOKIE = "pynmon-session";

  /** How long a session lasts at most, whatever is done. */
  static final Duration LONGEST = Duration.ofHours(12);

  /** How long nobody may look at a page until it ends. */
  static final Duration IDLE = Duration.ofHours(1);

  /** How old a cookie grows before it is made anew. */
  static final Duration FRESH = Duration.ofMinutes(5);

  /** How many are remembered as ended; beyond, the oldest is forgotten, and ends by its time. */
  private static final int MOST_ENDED = 10_000;

  private static final int ID_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SessionText text;
  private final Clock clock;
  private final Map<String, Instant> ended =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_ENDED;
        }
      };

  Sessions(SessionKey key, Clock clock) {
    this.text = new SessionText(key);
    this.clock = clock;
  }

  /** A new one, of an id that nobody has seen. */
  Session begin(String name, long epoch) {
    byte[] id = new byte[ID_BYTES];
    RANDOM.nextBytes(id);
    Instant now = clock.instant();
    return new Session(
        name, epoch, Base64.getUrlEncoder().withoutPadding().encodeToString(id), now, now);
  }

  /** The one that came with this request; empty when it has ended. */
  Optional<Session> of(Incoming incoming) {
    return signed(incoming).filter(this::lasts);
  }

  /** The same, even if it has ended. */
  Optional<Session> signed(Incoming incoming) {
    return text.read(incoming.cookie(COOKIE));
  }

  /** Not to be taken again by this instance. */
  synchronized void end(Session session) {
    ended.put(session.id(), session.began());
  }

  /** True when the cookie should be made anew. */
  boolean isStale(Session session) {
    return session.seen().plus(FRESH).isBefore(clock.instant());
  }

  /** What the cookie of this session holds from now on. */
  String value(Session session) {
    return text.write(session.at(clock.instant()));
  }

  private synchronized boolean lasts(Session session) {
    Instant now = clock.instant();
    return now.isBefore(session.began().plus(LONGEST))
        && now.isBefore(session.seen().plus(IDLE))
        && !session.seen().isAfter(now.plus(FRESH)) // of an instance whose clock is wrong
        && !ended.containsKey(session.id());
  }
}

package dev.pynmon.web.access;

import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Incoming;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

  /** More cookies of the name are not looked at. */
  private static final int MOST_AT_ONCE = 20;

  private static final int LONGEST_NAME = 80;
  private static final int ID_BYTES = 16;
  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
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

  /**
   * The one that came with this request; empty when it has ended. Of several that last nobody can
   * tell which is the visitor's own, for whoever has a neighbouring host can plant theirs: none of
   * them counts, until the visitor has signed in again, which ends them all.
   */
  Optional<Session> of(Incoming incoming) {
    List<Session> lasting = signed(incoming).stream().filter(this::lasts).toList();
    if (lasting.size() > 1) {
      LOG.warn("{} sessions came at once from {}: none counts", lasting.size(), whose(lasting));
    }
    return lasting.size() == 1 ? Optional.of(lasting.getFirst()) : Optional.empty();
  }

  private static List<String> whose(List<Session> sessions) {
    return sessions.stream().map(session -> SafeText.line(session.name(), LONGEST_NAME)).toList();
  }

  /** All that came with this request, ended ones, too. */
  List<Session> signed(Incoming incoming) {
    Map<String, Session> byId = new LinkedHashMap<>();
    incoming
        .cookies(COOKIE)
        .limit(MOST_AT_ONCE)
        .flatMap(cookie -> text.read(cookie).stream())
        .forEach(session -> byId.merge(session.id(), session, Sessions::later));
    return List.copyOf(byId.values());
  }

  private static Session later(Session one, Session other) {
    return one.seen().isBefore(other.seen()) ? other : one;
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

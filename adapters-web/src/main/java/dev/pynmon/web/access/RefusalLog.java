package dev.pynmon.web.access;

import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Arrival;
import dev.pynmon.web.page.Incoming;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log of refused requests that would have done something: ten a minute, so that nobody
 * fills it, and how many more there were. Safe for concurrent use.
 */
final class RefusalLog {
  private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
  private static final int MOST = 10;
  private static final Duration SPAN = Duration.ofMinutes(1);
  private static final int LONGEST = 200;

  private final Clock clock;
  private Instant began = Instant.EPOCH;
  private int told;
  private long untold;

  RefusalLog(Clock clock) {
    this.clock = clock;
  }

  /** A page of somebody else may have sent it. */
  void forged(Incoming incoming, Arrival arrival) {
    String origin = incoming.header("origin");
    String whose = origin.isEmpty() ? "no page that is named" : line(origin);
    tell(incoming, arrival, "it was sent by " + whose);
  }

  /** This actor has too small a role. */
  void role(Actor actor, Deed deed, Incoming incoming, Arrival arrival) {
    String name = line(actor.name());
    String role = actor.role().word();
    tell(incoming, arrival, "%s is %s, it needs %s".formatted(name, role, deed.least().word()));
  }

  /** Without what stands behind the path, which may be secret. */
  private void tell(Incoming incoming, Arrival arrival, String why) {
    turn()
        .ifPresent(
            more ->
                LOG.info(
                    "Refused {} {} from {}: {}{}",
                    line(incoming.method()),
                    line(incoming.rawPath()),
                    line(arrival.address()),
                    why,
                    more));
  }

  /** What is said of those that were not told; empty when this one is not, either. */
  private synchronized Optional<String> turn() {
    Instant now = clock.instant();
    if (Duration.between(began, now).abs().compareTo(SPAN) >= 0) {
      began = now;
      told = 0;
    }
    if (told == MOST) {
      untold++;
      return Optional.empty();
    }
    told++;
    String more = untold == 0 ? "" : "; before it " + CountText.of(untold) + " more were refused";
    untold = 0;
    return Optional.of(more);
  }

  private static String line(String text) {
    return SafeText.line(text, LONGEST);
  }
}

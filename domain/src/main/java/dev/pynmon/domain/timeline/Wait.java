package dev.pynmon.domain.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * A time in which an invocation waited for a runner: since it was registered, or since a runner
 * gave it back. Segments are told by their numbers in the presence.
 *
 * @param from where it begins to be seen
 * @param until where it ends to be seen, behind its beginning
 * @param since the change that began it; none where that lies before the window
 * @param taken the bar that ended it; none where nobody took it by the end of the window, or by now
 */
public record Wait(Instant from, Instant until, OptionalInt since, OptionalInt taken) {
  /** How long that is, as far as the window shows it. */
  public Duration length() {
    return Duration.between(from, until);
  }

  /** True while nobody took the invocation, as far as the window shows. */
  public boolean goesOn() {
    return taken.isEmpty();
  }
}

package dev.pynmon.application.service.background;

import java.time.Duration;

/**
 * How often work is done in the background while somebody looks.
 *
 * @param patience how long a visitor waits at most for work that should be quick, the first and any
 *     whose last run was that quick, and for what follows a value not worth showing; what follows a
 *     slow failure is not waited for
 * @param share the work may take one part in so many of the time
 * @param rest so long after its end it is done again, though it takes more of the time then: a
 *     first run may take far longer than those behind it, and what waited for others did no work
 */
public record Rhythm(Duration patience, int share, Duration rest) {
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  /** As long as its share asks for. */
  static final Duration ANY_REST = Duration.ofDays(365);

  /** From one begin to the next at least. */
  Duration interval() {
    return INTERVAL;
  }
}

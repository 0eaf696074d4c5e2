package dev.pynmon.domain.orchestrator;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * After how long without a sign of life pynenc takes a runner for dead, and who says so.
 *
 * @param span longer than this
 * @param source who says so
 * @param where where that stands, for people; "" when it was given
 */
public record DeadAfter(Duration span, Source source, String where) {
  /** pynenc's name of it. */
  public static final String OPTION = "runner_considered_dead_after_minutes";

  /** What may be given, in words. */
  public static final String ACCEPTED = "a number of minutes from 1 to 10080";

  /** Runners give a sign of life twice a minute. */
  private static final double LEAST = 1;

  private static final double MOST = 10_080;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}(\\.\\d{1,6})?");

  /** Who says it. */
  public enum Source {
    /** What of the application's configuration can be read names it. */
    CONFIGURED,
    /** Whoever acts: nothing that can be read names it, or what does is overridden. */
    GIVEN;

    /** The word for it in answers to programs. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** As whoever acts gives it. */
  public static DeadAfter given(Duration span) {
    return new DeadAfter(span, Source.GIVEN, "");
  }

  /** As it is configured here. */
  public static DeadAfter configured(Duration span, String where) {
    return new DeadAfter(span, Source.CONFIGURED, where);
  }

  /** A time that may be given, see {@link #ACCEPTED}. */
  public static Optional<Duration> minutes(String text) {
    return Optional.of(text)
        .filter(number -> NUMBER.matcher(number).matches())
        .map(Double::valueOf)
        .filter(number -> number >= LEAST && number <= MOST)
        .map(number -> Duration.ofMillis(Math.round(number * 60_000)));
  }

  /** In minutes. */
  public double inMinutes() {
    return span.toMillis() / 60_000.0;
  }
}

package dev.pynmon.application.service.task;

import dev.pynmon.application.service.background.Rhythm;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.timeline.Period;
import java.time.Duration;
import java.time.Instant;

/**
 * A time of an application that is worked out in the background.
 *
 * @param app the application
 * @param range the time
 * @param isLongOver whether it was over long before it was asked for: late entries may still come,
 *     but few
 */
public record AskedTime(AppKey app, Period range, boolean isLongOver) {
  private static final Duration LONG = Duration.ofDays(1);
  private static final int SELDOM = 500;
  private static final Duration REST = Duration.ofMinutes(10);

  /** As seen now. */
  public static AskedTime of(AppKey app, Period range, Instant now) {
    return new AskedTime(app, range, range.isOver(now.minus(LONG)));
  }

  /**
   * How often it is worked out.
   *
   * @param usual how often what may still change is
   */
  public Rhythm rhythm(Rhythm usual) {
    return isLongOver ? new Rhythm(usual.patience(), SELDOM, REST) : usual;
  }
}

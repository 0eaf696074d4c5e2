package dev.pynmon.web.attention;

import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.web.text.TimeText;
import java.time.Duration;
import java.time.Instant;

/**
 * Since when something needs attention, for the template {@code attention/need}.
 *
 * @param sinceSpan how long that is
 * @param sinceAt when it began
 */
record SinceView(String sinceSpan, TimeText sinceAt) {
  static SinceView of(Instant since, Instant now) {
    Duration span = Duration.between(since, now);
    return new SinceView(
        DurationText.rough(span.isNegative() ? Duration.ZERO : span), TimeText.of(since, now));
  }
}

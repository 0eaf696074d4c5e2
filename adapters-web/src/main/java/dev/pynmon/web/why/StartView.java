package dev.pynmon.web.why;

import dev.pynmon.domain.forecast.FlowSource;
import dev.pynmon.domain.why.ExpectedStart;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.web.text.RangeText;
import dev.pynmon.web.text.TimeText;
import java.time.Instant;

/**
 * When what waits is expected to begin, for the template {@code why/answer}.
 *
 * @param startAbout when
 * @param startRange between when and when
 * @param startBasis on what that rests
 */
record StartView(String startAbout, String startRange, String startBasis) {
  static StartView of(ExpectedStart start, Instant now) {
    return new StartView(
        TimeText.clock(start.about(), now),
        "between "
            + RangeText.of(
                start.range().from(),
                start.range().to(),
                " and ",
                moment -> TimeText.clock(moment, now)),
        CountText.of(start.taken().count())
            + " were taken in the last "
            + DurationText.of(start.taken().within())
            + (start.source() == FlowSource.SAMPLES ? ", this monitor's samples" : ""));
  }
}

package dev.pynmon.web.timeline;

import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineForm;
import dev.pynmon.web.svg.SvgNumber;

/**
 * What stands below the picture, for the template {@code timeline/legend}.
 *
 * @param legendBars true when each invocation is drawn, false for how much went on
 * @param legendHeight the height of the picture
 * @param legendEmpty true when the window holds nothing
 * @param legendAllHref the last week without any filter
 * @param legendInvocationsHref what the addresses of invocations begin with
 */
record LegendView(
    boolean legendBars,
    String legendHeight,
    boolean legendEmpty,
    String legendAllHref,
    String legendInvocationsHref) {
  static LegendView of(Timeline timeline, TimelineUrls urls) {
    return new LegendView(
        timeline.form() == TimelineForm.BARS,
        SvgNumber.of(timeline.height()),
        timeline.isEmpty(),
        urls.links().to("invocations", "timeline").with(Range.RANGE, "1w").toString(),
        urls.links().area("invocations").toString());
  }
}

package dev.pynmon.web.timeline;

import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.web.param.Params;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to see more.
 *
 * @param stepHref where it leads
 * @param stepText what it is
 */
record MoreRow(String stepHref, String stepText) {
  /** What can be done when not everything is drawn one by one. */
  static List<MoreRow> of(TimelinePicture timeline, TimelineUrls urls) {
    List<MoreRow> steps = new ArrayList<>();
    timeline
        .shown()
        .nextLimit()
        .ifPresent(
            limit ->
                steps.add(
                    new MoreRow(
                        urls.with(Params.LIMIT, limit).toString(), "Show " + CountText.of(limit))));
    timeline
        .shown()
        .newest()
        .ifPresent(
            window ->
                steps.add(
                    new MoreRow(urls.window(window).toString(), "Newest part, each invocation")));
    return steps;
  }
}

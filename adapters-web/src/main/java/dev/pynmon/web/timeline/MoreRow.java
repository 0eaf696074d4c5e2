package dev.pynmon.web.timeline;

import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.url.Href;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to see more.
 *
 * @param moreHref where it leads
 * @param moreText what it is
 */
record MoreRow(Href moreHref, String moreText) {
  /** What can be done when not everything is drawn one by one. */
  static List<MoreRow> of(TimelinePicture timeline, TimelineUrls urls) {
    List<MoreRow> ways = new ArrayList<>();
    timeline
        .shown()
        .nextLimit()
        .ifPresent(
            limit ->
                ways.add(
                    new MoreRow(
                        Href.to(urls.with(Params.LIMIT, limit)), "Show " + CountText.of(limit))));
    timeline
        .shown()
        .newest()
        .ifPresent(
            window ->
                ways.add(
                    new MoreRow(Href.to(urls.window(window)), "Newest part, each invocation")));
    return ways;
  }
}

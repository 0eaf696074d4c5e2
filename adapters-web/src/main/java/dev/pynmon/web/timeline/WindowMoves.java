package dev.pynmon.web.timeline;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.web.url.Href;
import java.util.Optional;

/**
 * Where the buttons beside a window lead; none where time as stores know it ends.
 *
 * @param earlierHref half a window earlier
 * @param outHref twice the window
 * @param inHref the middle of the window
 * @param laterHref half a window later
 */
record WindowMoves(Href earlierHref, Href outHref, Href inHref, Href laterHref) {
  static WindowMoves of(Windows windows, TimelineUrls urls) {
    return new WindowMoves(
        href(windows.earlier(), urls),
        href(windows.around(), urls),
        href(windows.inside(), urls),
        href(windows.later(), urls));
  }

  private static Href href(Optional<TimeWindow> window, TimelineUrls urls) {
    return window.map(urls::window).map(Href::to).orElse(Href.NONE);
  }
}

package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.page.Route;
import java.util.List;

/** The timeline as a page and as a file. */
public final class TimelinePages {
  private TimelinePages() {}

  /** Their routes. */
  public static List<Route> routes(Html html, ShowTimelineUseCase timelines) {
    TimelineHandler timeline = new TimelineHandler(html, timelines);
    return List.of(
        Route.page("/invocations/timeline", timeline::page).heavy(),
        Route.page("/invocations/timeline.svg", timeline::file).heavy());
  }
}

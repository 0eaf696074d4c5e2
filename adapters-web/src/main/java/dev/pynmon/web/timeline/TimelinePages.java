package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.PageHandler;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.query.AskedPages;
import java.util.List;

/** The timeline as a page and as a file. */
public final class TimelinePages {
  private TimelinePages() {}

  /** Their routes. */
  public static List<Route> routes(Html html, ShowTimelineUseCase timelines) {
    TimelineHandler timeline = new TimelineHandler(html, timelines);
    PageHandler asked =
        new AskedPages(html).of(Noun.INVOCATIONS, Head.of(Area.TIMELINE), timeline::page);
    return List.of(
        Route.page("/invocations/timeline", asked).heavy(),
        Route.page("/invocations/timeline.svg", timeline::file).heavy());
  }
}

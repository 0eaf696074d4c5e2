package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.application.port.in.timeline.TimelineWithChoices;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;

/** Answers the timeline: the page with what its form offers, or the picture alone as a file. */
final class TimelineHandler {
  private static final String SVG = "image/svg+xml; charset=UTF-8";

  private final ShowTimelineUseCase timelines;
  private final Template<TopView> top;
  private final Template<TimelineTable> table;
  private final PictureCard card;

  TimelineHandler(Html html, ShowTimelineUseCase timelines) {
    this.timelines = timelines;
    this.top = html.template("timeline/top", TopView.class);
    this.table = html.template("timeline/table", TimelineTable.class);
    this.card = new PictureCard(html);
  }

  Reply page(Request request) {
    TimelineUrls urls = TimelineUrls.of(request);
    TimelineParams params = TimelineParams.read(request.params(), request.now());
    TimelineWithChoices whole = timelines.withChoices(params.query(request.app().key()));
    TimelineView view = whole.view();
    TimelineSheet sheet = TimelineSheet.of(view, params);
    params
        .besides()
        .focus()
        .flatMap(
            event -> FocusText.of(SafeText.name(event.value()), sheet.timeline().causes().focus()))
        .ifPresent(request.params()::notice);
    FormChoices choices = FormChoices.of(params, whole.choices());
    Markup head = top.render(TopView.of(view, sheet.timeline(), params, urls, choices, request));
    Markup body =
        params.table()
            ? table.render(TimelineTable.of(sheet, view.failureCauses(), urls))
            : card.of(sheet, urls);
    return Reply.page(Head.of(Area.TIMELINE).asOf(view.asOf()), head.then(body));
  }

  /** The picture as a file; what the page says beside it is lost. */
  Reply file(Request request) {
    TimelineParams params = TimelineParams.read(request.params(), request.now());
    TimelineView view = timelines.show(params.query(request.app().key()));
    TimelineSheet sheet = TimelineSheet.of(view, params);
    String name = FileName.of(request.app().label(), sheet.timeline().window());
    return new Reply.Download(SVG, name, sheet.file().svg(StandaloneStyle.text()).text());
  }
}

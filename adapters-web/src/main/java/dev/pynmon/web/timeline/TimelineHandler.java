package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.task.ListTasksUseCase;
import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;

/**
 * Answers the timeline. A page asks for the picture and, for what its form offers, for the tasks
 * and the workflow types: two calls to the stores more at the most, whatever the window holds.
 */
final class TimelineHandler {
  private static final String SVG = "image/svg+xml; charset=UTF-8";

  private final ShowTimelineUseCase timelines;
  private final ListTasksUseCase tasks;
  private final Template<TopView> top;
  private final Template<TwinView> twin;
  private final PictureCard card;
  private final String style = StandaloneStyle.read();

  TimelineHandler(Html html, ShowTimelineUseCase timelines, ListTasksUseCase tasks) {
    this.timelines = timelines;
    this.tasks = tasks;
    this.top = html.template("timeline/top", TopView.class);
    this.twin = html.template("timeline/twin", TwinView.class);
    this.card = new PictureCard(html);
  }

  Reply page(Request request) {
    TimelineUrls urls = TimelineUrls.of(request);
    TimelineParams asked = TimelineParams.read(request.params(), request.now());
    TimelineParams params = urls.areShort() ? asked : asked.besideLongLinks();
    AppKey app = request.app().key();
    TimelineView view = timelines.show(params.query(app));
    TimelineSheet sheet = TimelineSheet.of(view, params, request.now());
    params
        .focus()
        .flatMap(
            event -> FocusText.of(SafeText.name(event.value()), sheet.timeline().causes().focus()))
        .ifPresent(request.params()::notice);
    Markup head =
        top.render(
            TopView.of(view, sheet.timeline(), params, urls, choices(app, params), request.now()));
    Markup body = params.table() ? twin.render(TwinView.of(sheet, urls)) : card.of(sheet, urls);
    return Reply.page(Head.of(Area.TIMELINE).asOf(view.asOf()), head.then(body));
  }

  /** The picture as a file; what the page says beside it is lost. */
  Reply file(Request request) {
    TimelineParams params = TimelineParams.read(request.params(), request.now());
    TimelineView view = timelines.show(params.query(request.app().key()));
    TimelineSheet sheet = TimelineSheet.of(view, params, request.now());
    String name = FileName.of(request.app().label(), sheet.timeline().window());
    return new Reply.Download(SVG, name, sheet.file().svg(style).text());
  }

  private Choices choices(AppKey app, TimelineParams params) {
    PageRequest all = PageRequest.first(PageRequest.MAX_LIMIT);
    return Choices.of(params, tasks.keys(app, all), tasks.workflowTypes(app, all));
  }
}

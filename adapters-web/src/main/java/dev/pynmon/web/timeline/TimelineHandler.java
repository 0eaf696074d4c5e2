package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.invocation.ListInvocationsUseCase;
import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.application.port.in.timeline.TimelineWithChoices;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers the timeline: the page with what its form offers, or the picture alone as a file. */
final class TimelineHandler {
  private static final String SVG = "image/svg+xml; charset=UTF-8";

  private final ShowTimelineUseCase timelines;
  private final ListInvocationsUseCase invocations;
  private final Template<TopView> top;
  private final Template<TwinView> twin;
  private final PictureCard card;
  private final String style = StandaloneStyle.read();

  TimelineHandler(Html html, ShowTimelineUseCase timelines, ListInvocationsUseCase invocations) {
    this.timelines = timelines;
    this.invocations = invocations;
    this.top = html.template("timeline/top", TopView.class);
    this.twin = html.template("timeline/twin", TwinView.class);
    this.card = new PictureCard(html);
  }

  Reply page(Request request) {
    TimelineUrls urls = TimelineUrls.of(request);
    TimelineParams params = TimelineParams.read(request.params(), request.now());
    TimelineWithChoices whole = timelines.withChoices(params.query(request.app().key()));
    TimelineView view = whole.view();
    TimelineSheet sheet = TimelineSheet.of(view, params, request.now());
    params
        .besides()
        .focus()
        .flatMap(
            event -> FocusText.of(SafeText.name(event.value()), sheet.timeline().causes().focus()))
        .ifPresent(request.params()::notice);
    Choices choices = Choices.of(params, whole.choices());
    Markup head = top.render(TopView.of(view, sheet.timeline(), params, urls, choices, request));
    Markup body = params.table() ? table(sheet, urls, request) : card.of(sheet, urls);
    return Reply.page(Head.of(Area.TIMELINE).asOf(view.asOf()), head.then(body));
  }

  /**
   * A picture asks for what its cards tell of failures when one is pointed at; a table tells it.
   */
  private Markup table(TimelineSheet sheet, TimelineUrls urls, Request request) {
    List<InvocationId> failed =
        sheet.timeline().figures().stream()
            .filter(figure -> figure.status() == KnownStatus.FAILED)
            .map(figure -> figure.subject().id())
            .toList();
    Map<InvocationId, FailureCause> causes = new HashMap<>();
    if (!failed.isEmpty()) {
      invocations
          .briefs(request.app().key(), failed)
          .available()
          .ifPresent(
              briefs ->
                  briefs.forEach(
                      (id, brief) -> brief.cause().ifPresent(cause -> causes.put(id, cause))));
    }
    return twin.render(TwinView.of(sheet, causes, urls));
  }

  /** The picture as a file; what the page says beside it is lost. */
  Reply file(Request request) {
    TimelineParams params = TimelineParams.read(request.params(), request.now());
    TimelineView view = timelines.show(params.query(request.app().key()));
    TimelineSheet sheet = TimelineSheet.of(view, params, request.now());
    String name = FileName.of(request.app().label(), sheet.timeline().window());
    return new Reply.Download(SVG, name, sheet.file().svg(style).text());
  }
}

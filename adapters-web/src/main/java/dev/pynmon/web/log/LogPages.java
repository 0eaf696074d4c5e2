package dev.pynmon.web.log;

import dev.pynmon.application.port.in.log.ExplainLogUseCase;
import dev.pynmon.application.port.in.log.ExplainedLog;
import dev.pynmon.application.port.in.log.LogWithTimeline;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.occupancy.Categories;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.timeline.MiniTimeline;
import java.util.List;
import java.util.Optional;

/** The log explorer. It only reads, so that whoever may look may ask. */
public final class LogPages {
  private static final String PATH = "/log-explorer";

  private final ExplainLogUseCase logs;
  private final Template<FormPage> form;
  private final Template<LogPage> explained;

  private LogPages(Html html, ExplainLogUseCase logs) {
    this.logs = logs;
    this.form = html.template("log/form", FormPage.class);
    this.explained = html.template("log/log", LogPage.class);
  }

  /** Their routes. */
  public static List<Route> routes(Html html, ExplainLogUseCase logs) {
    LogPages pages = new LogPages(html, logs);
    return List.of(
        Route.page(PATH, pages::asked).withLongAddress(),
        Route.post(PATH, Route.Kind.PAGE, Deed.READ, pages::pasted).paste());
  }

  /** Whether this path, as it was sent, is theirs as far as can be told before it is looked up. */
  public static boolean mayStandAt(String path) {
    return path.endsWith(PATH) || path.endsWith(PATH + "/");
  }

  private Reply asked(Request request) {
    return answer(request, read(request, Paste.inAddress(request), Integer.MAX_VALUE));
  }

  private Reply pasted(Request request) {
    return answer(request, read(request, Paste.inBody(request), FormPage.MAX_SHOWN + 1));
  }

  /**
   * A paste that was read: its text is not kept while the page is made, since the entries have it.
   *
   * @param paste what was sent, perhaps the beginning of its text
   * @param log what it says; empty when nothing was sent
   */
  private record Read(Paste paste, Optional<LogWithTimeline> log) {}

  private Read read(Request request, Paste paste, int kept) {
    AppKey app = request.app().key();
    return new Read(
        paste.shortened(kept),
        paste.isEmpty()
            ? Optional.empty()
            : Optional.of(
                logs.withTimeline(
                    app, paste.text(), paste.zoneId(), Categories.read(request.params()))));
  }

  private Reply answer(Request request, Read read) {
    return read.log()
        .map(log -> answer(request, read.paste(), log))
        .orElseGet(
            () -> Reply.page(Head.of(Area.LOGS), form.render(FormPage.of(request, read.paste()))));
  }

  private Reply answer(Request request, Paste paste, LogWithTimeline found) {
    ExplainedLog log = found.log();
    return Reply.page(
        Head.of(Area.LOGS).asOf(log.asOf()).live(Head.Live.STILL),
        log.isValid()
            ? explained.render(LogPage.of(log, paste, timeline(found, request), request))
            : form.render(FormPage.unclear(request, paste)));
  }

  private static Optional<MiniTimeline> timeline(LogWithTimeline found, Request request) {
    return found
        .log()
        .timeline()
        .flatMap(query -> found.view().map(view -> MiniTimeline.of(query, view, request.links())));
  }
}

package dev.pynmon.web.failure;

import dev.pynmon.application.port.in.failure.EarlierFailures;
import dev.pynmon.application.port.in.failure.EarlierFailures.Found;
import dev.pynmon.application.port.in.failure.ShowFailuresUseCase;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Period;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.task.Ranges;
import dev.pynmon.web.url.FailureAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What failed in a time before a moment: where the page of all failures does not reach. */
final class EarlierHandler {
  /** The parameter of a place in the walk. */
  static final String AFTER = "after";

  private final ShowFailuresUseCase failures;
  private final Template<EarlierPage> page;

  EarlierHandler(Html html, ShowFailuresUseCase failures) {
    this.failures = failures;
    this.page = html.template("failure/earlier", EarlierPage.class);
  }

  Reply show(Request request) {
    Period range = Ranges.read(request.params(), request.now());
    EarlierFailures earlier =
        failures.earlier(
            request.app().key(), window(range, request), request.params().cursor(AFTER));
    Found all = Required.of(Component.ORCHESTRATOR, earlier.found());
    Found found = FailurePages.search(request).map(all::asking).orElse(all);
    return Reply.page(
        Head.of(Area.FAILURES).page("Earlier").asOf(earlier.asOf()).live(Head.Live.STILL),
        page.render(EarlierPage.of(earlier, found, range, request)));
  }

  /** Which time is asked for: a link may be older than the time that it is about is long. */
  static TimeWindow window(Request request) {
    return window(Ranges.read(request.params(), request.now()), request);
  }

  private static TimeWindow window(Period range, Request request) {
    Instant from = range.endingAt(request.now()).from();
    Instant until =
        request
            .params()
            .moment(FailureAddress.UNTIL)
            .map(moment -> moment.minus(1, ChronoUnit.MICROS))
            .orElse(request.now());
    return TimeWindow.within(until.isBefore(from) ? until : from, until);
  }
}

package dev.pynmon.web.failure;

import dev.pynmon.application.port.in.difference.CompareInvocationsUseCase;
import dev.pynmon.application.port.in.difference.Comparison;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.task.Ranges;
import dev.pynmon.web.url.FailureAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What sets a group of failures apart from the successes of its task in the same time. */
final class DifferencesHandler {
  private static final String CODE = "the code of a group of failures";

  private final CompareInvocationsUseCase compare;
  private final Template<DifferencesPage> page;

  DifferencesHandler(Html html, CompareInvocationsUseCase compare) {
    this.compare = compare;
    this.page = html.template("failure/differences", DifferencesPage.class);
  }

  Reply show(Request request) {
    Params params = request.params();
    TaskKey task =
        params
            .task(FailureAddress.TASK)
            .orElseThrow(
                () -> new BadParameterException(FailureAddress.TASK, "", "the key of a task"));
    String code =
        params
            .parsed(FailureAddress.FINGERPRINT, Fingerprint::parse, CODE)
            .orElseThrow(() -> new BadParameterException(FailureAddress.FINGERPRINT, "", CODE));
    Preset range = Ranges.read(params);
    Instant now = request.now();
    TimeWindow window = range.endingAt(now);
    Search ofGroup = Search.parse(Field.FINGERPRINT.word() + ":" + code, now);
    Comparison comparison =
        compare.compare(
            request.app().key(),
            of(task, KnownStatus.FAILED, window, Optional.of(ofGroup)),
            of(task, KnownStatus.SUCCESS, window, Optional.empty()));
    Comparison.Found found = Required.of(Component.STATE_BACKEND, comparison.found());
    return Reply.page(
        Head.of(Area.FAILURES).page("What differs?").asOf(comparison.asOf()),
        page.render(DifferencesPage.of(found, task, code, range, request.links())));
  }

  private static InvocationFilter of(
      TaskKey task, InvocationStatus status, TimeWindow window, Optional<Search> search) {
    return new InvocationFilter(
        Set.of(status),
        InvocationFilter.StatusMode.CURRENT,
        Optional.of(task),
        Optional.empty(),
        Optional.empty(),
        Optional.of(window),
        Optional.empty(),
        search);
  }
}

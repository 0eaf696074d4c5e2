package dev.pynmon.web.runner;

import dev.pynmon.application.port.in.runner.RunnerDetail;
import dev.pynmon.application.port.in.runner.ShowRunnerResult;
import dev.pynmon.application.port.in.runner.ShowRunnerUseCase;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.error.InvocationProblems;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.error.ShortIds;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import java.time.Instant;
import java.util.Optional;

/** Answers the page of one runner. */
final class RunnerHandler {
  /** From when on to look back through the histories. */
  static final String UNTIL = "until";

  private final ShowRunnerUseCase runners;
  private final Template<RunnerPage> page;

  RunnerHandler(Html html, ShowRunnerUseCase runners) {
    this.runners = runners;
    this.page = html.template("runner/runner", RunnerPage.class);
  }

  Reply page(Request request) {
    RunnerId id = id(request);
    Optional<Instant> until = request.params().moment(UNTIL);
    return switch (runners.show(request.app().key(), id, until)) {
      case ShowRunnerResult.Found found -> page(request, found.detail());
      case ShowRunnerResult.NotFound none -> throw notFound(request, id, none.searchedBackTo());
      case ShowRunnerResult.Unanswered silent ->
          throw InvocationProblems.unanswered(silent.missing());
    };
  }

  private Reply page(Request request, RunnerDetail detail) {
    return Reply.page(
        Head.of(Area.RUNNERS).page(ShortId.of(detail.runner().id())).asOf(detail.asOf()),
        page.render(RunnerPage.of(detail, request.self(), request.links())));
  }

  private static RunnerId id(Request request) {
    String text = request.segment("id");
    return RunnerId.parse(text)
        .orElseThrow(() -> new BadParameterException("runner id", text, "a runner id"));
  }

  private static ProblemException notFound(
      Request request, RunnerId id, Optional<Instant> reached) {
    Problem problem =
        ShortIds.advise(
                Problem.notFound("No runner " + id.value() + " in " + request.app().label() + "."),
                request,
                id.value())
            .advise("It has no context and no heartbeat, and holds nothing.")
            .way("Runners of " + request.app().label(), Href.to(request.links().area("runners")));
    return new ProblemException(
        reached
            .map(moment -> further(problem, request, moment))
            .orElseGet(() -> problem.advise("It appears in no history.")));
  }

  private static Problem further(Problem problem, Request request, Instant moment) {
    return problem
        .advise(
            "It appears in no history back to "
                + TimeText.dated(moment)
                + "; earlier ones were not looked at.")
        .way("Look further back", Href.to(request.self().without(UNTIL).with(UNTIL, moment)));
  }
}

package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult;
import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult.Searched;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.url.Href;
import java.util.Optional;

/** What is answered where nothing tells of a run of the atomic service. */
final class UnknownRun {
  private UnknownRun() {}

  /** 404: everything that is kept was asked, or what was not is said. */
  static ProblemException problem(Request request, String id, ShowServiceRunResult.NotFound none) {
    Problem problem =
        Problem.notFound(
                "No run " + id + " of the atomic service of " + request.app().label() + ".")
            .advise(kept(none.generation()))
            .way(
                "Runs of the atomic service",
                Href.to(request.links().to("runners", "atomic-service", "timeline")));
    return new ProblemException(searched(none.searched()).map(problem::advise).orElse(problem));
  }

  private static String kept(ServiceGeneration generation) {
    return switch (generation) {
      case RECORDS -> "pynenc keeps the records of an hour, 1,000 at most, unless told otherwise.";
      case LAST_RUN -> "pynenc before 0.2.4 keeps no record of a run.";
    };
  }

  private static Optional<String> searched(Searched searched) {
    return switch (searched) {
      case NONE -> Optional.empty();
      case NEWEST ->
          Optional.of(
              "None of " + DoneTriggers.newest() + " names it; older ones were not looked at.");
      case ALL -> Optional.of("No run of a trigger that is stored names it.");
    };
  }

  /** 503: what does not answer may know of it. */
  static ProblemException problem(String id, ShowServiceRunResult.Unanswered silent) {
    Problem problem = Required.problem(silent.component(), silent.why());
    return new ProblemException(
        silent.component() == Component.TRIGGER
            ? problem.advise(
                "No record of run "
                    + id
                    + " is kept; whether runs of triggers name it is not known.")
            : problem);
  }
}

package dev.pynmon.application.service.recovery;

import dev.pynmon.application.port.in.recovery.RecoverUseCase;
import dev.pynmon.application.port.in.recovery.StrandedPlaces;
import dev.pynmon.application.port.in.recovery.StrandedReport;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.service.app.Needed;
import dev.pynmon.application.service.app.ToRun;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.orchestrator.ClockTrust;
import dev.pynmon.application.service.rerun.Pair;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what is stranded.
 *
 * @param looks looks at what may be
 * @param trust whether it is the time that it seems
 * @param catalogues tell the queues of tasks
 */
public record StrandedSearch(TwoLooks looks, ClockTrust trust, Catalogues catalogues) {
  /** Why nobody can tell where more messages wait than are searched. */
  public static final String FAR_BACK = Suspects.MAY_STAND_BACK;

  /** All of it. */
  public StrandedReport find(Visit visit) {
    Optional<String> missing = missing(visit);
    if (missing.isPresent()) {
      return untold(missing.get());
    }
    Due due = Needed.of(visit.orchestrator(store -> due(store, visit.asOf())));
    return pair(visit, due.states())
        .map(StrandedSearch::untold)
        .orElseGet(() -> stranded(visit, due));
  }

  private StrandedReport stranded(Visit visit, Due due) {
    Map<InvocationId, NotStranded> reasons = looks.reasons(visit, due.states());
    if (reasons.containsValue(Suspects.FAR_BACK)) {
      return untold(FAR_BACK);
    }
    List<InvocationState> stranded =
        due.states().stream().filter(state -> !reasons.containsKey(state.id())).toList();
    return new StrandedReport(
        stranded,
        due.isComplete(),
        trust.doubt(visit),
        Optional.empty(),
        stranded.isEmpty() ? StrandedPlaces.NONE : places(visit, stranded));
  }

  private StrandedPlaces places(Visit visit, List<InvocationState> stranded) {
    return new RecoveryQueues(visit)
        .of(() -> visit.elsewhere(() -> catalogues.of(visit)), stranded);
  }

  private static StrandedReport untold(String reason) {
    return new StrandedReport(List.of(), true, Optional.empty(), Optional.of(reason));
  }

  private static Optional<String> missing(Visit visit) {
    return Stream.of(Component.ORCHESTRATOR, Component.BROKER, Component.STATE_BACKEND)
        .flatMap(component -> missing(visit, component).stream())
        .findFirst();
  }

  private static Optional<String> missing(Visit visit, Component component) {
    return visit
        .app()
        .absence(component)
        .filter(why -> !(why instanceof Absence.NotMadeYet))
        .map(
            why -> {
              if (why instanceof Absence.Down down) {
                throw new BackendException(down.fault(), null);
              }
              return "The " + component.label() + " cannot be read here.";
            });
  }

  /** Of a pair that cannot work everything is stranded, and would be again. */
  private static Optional<String> pair(Visit visit, List<InvocationState> states) {
    return states.isEmpty() ? Optional.empty() : Pair.problem(visit.app());
  }

  private static Due due(OrchestratorStore store, Instant now) {
    List<InvocationState> due = new ArrayList<>();
    int looked = 0;
    PageRequest request = PageRequest.first(PageRequest.MAX_LIMIT);
    while (looked < RecoverUseCase.MAX_LOOKED_AT) {
      Page<InvocationState> page = store.statuses().page(ToRun.AVAILABLE, request);
      page.items().stream().filter(state -> ToRun.isDue(state, now)).forEach(due::add);
      looked += page.items().size();
      if (page.next().isEmpty()) {
        return new Due(due, true);
      }
      request = PageRequest.after(PageRequest.MAX_LIMIT, page.next().get());
    }
    return new Due(due, false);
  }

  /** Those that are to run for more than a minute, and whether these are all. */
  private record Due(List<InvocationState> states, boolean isComplete) {}
}

package dev.pynmon.application.service.workflow;

import dev.pynmon.application.port.in.workflow.WorkflowType;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.search.FactSheet;
import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.StatusRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What types of workflows answer to a query.
 *
 * @param search what is asked: key figures are read only where it is about them
 */
record TypeFacts(Visit visit, Search search) {
  private static final Set<Field> FIGURES =
      EnumSet.of(Field.STATUS, Field.RUNS, Field.RUNNING, Field.FAILED, Field.CHANGED);

  /** Of each, in their order. */
  List<Facts> of(List<TaskKey> types) {
    boolean isAsked = FIGURES.stream().anyMatch(field -> search.isAbout(field, ""));
    Optional<List<WorkflowType>> figures =
        Optional.of(new TypeKeyFigures(visit, types))
            .filter(_ -> isAsked)
            .flatMap(all -> all.read().available());
    return figures
        .map(all -> all.stream().map(TypeFacts::of).toList())
        .orElseGet(() -> types.stream().<Facts>map(TypeFacts::named).toList());
  }

  private static FactSheet named(TaskKey type) {
    return new FactSheet().text(Field.TYPE, type.value());
  }

  private static Facts of(WorkflowType type) {
    FactSheet sheet = named(type.key());
    add(Field.RUNS, new Answer.Available<>(type.runs()), sheet);
    add(Field.RUNNING, type.running(), sheet);
    add(Field.FAILED, type.failed(), sheet);
    type.latest()
        .flatMap(row -> row.state())
        .map(InvocationState::status)
        .ifPresent(latest -> add(latest, sheet));
    return sheet;
  }

  /** Of what is not counted to the end nothing is known where none was found. */
  private static void add(Field field, Answer<Count> count, FactSheet sheet) {
    count
        .available()
        .filter(many -> many.value() > 0 || many instanceof Count.Exact)
        .ifPresent(many -> sheet.number(field, many.value()));
  }

  private static void add(StatusRecord latest, FactSheet sheet) {
    sheet.text(Field.STATUS, latest.status().value()).moment(Field.CHANGED, latest.at());
  }
}

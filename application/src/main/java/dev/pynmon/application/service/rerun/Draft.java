package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.port.out.rerun.Dialect.Workflows;
import dev.pynmon.application.service.app.Needed;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.ArgumentsId;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.task.RegisteredTask;
import dev.pynmon.domain.workflow.WorkflowRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A re-run worked out as far as it can be without writing.
 *
 * @param original what is run again
 * @param task what the code says of its task, where that is known
 * @param choice how
 * @param edited its arguments
 * @param targets where it is written to
 * @param ofState how the pynenc of the state backend registers
 * @param ofBroker how that of the broker does
 * @param problem why nothing that is registered can ever run
 * @param control what concurrency control asks
 */
record Draft(
    Invocation original,
    Optional<RegisteredTask> task,
    RerunChoice choice,
    Edits.Edited edited,
    Targets targets,
    Dialect ofState,
    Dialect ofBroker,
    Optional<String> problem,
    Control control) {
  private static final String UNTOLD =
      "It may have been a workflow: its record is of a pynenc before 0.3, for which every task was"
          + " one. It is run as an ordinary task.";

  /** Why none of this application can be. */
  Optional<RerunRefusal> refusalOfAll() {
    return targets.refusal().or(() -> problem.map(Refusals::pair)).or(this::routeRefusal);
  }

  /** Why it cannot be; what is looked at inside the transaction is not looked at here. */
  Optional<RerunRefusal> refusal() {
    return refusalOfAll().or(edited::refusal);
  }

  private Optional<RerunRefusal> routeRefusal() {
    return ofBroker.hasQueues() ? route().refusal() : MessageRoute.withoutQueues(choice);
  }

  /** Its message goes there. */
  MessageRoute route() {
    return ofBroker.hasQueues() ? MessageRoute.of(task).chosen(choice) : MessageRoute.ONLY;
  }

  /** Whether it begins a workflow of its own (wire format, section 11.4). */
  boolean startsWorkflow() {
    if (ofState.workflows() == Workflows.EVERY) {
      return true;
    }
    boolean didSo =
        ofState.workflows() == Workflows.AS_BEFORE && original.workflowRole() == WorkflowRole.ROOT;
    return task.map(RegisteredTask::workflow).orElse(didSo);
  }

  /** What else to know. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (ofState.workflows() == Workflows.UNTOLD && task.isEmpty()) {
      notes.add(UNTOLD);
    }
    control.note().ifPresent(notes::add);
    route().note().filter(_ -> ofBroker.hasQueues()).ifPresent(notes::add);
    return notes;
  }

  /** What is written. */
  NewInvocation invocation(InvocationId id, RunnerContext registrar, Instant now) {
    return new NewInvocation(
        id,
        original.id(),
        call(),
        edited.arguments(),
        startsWorkflow(),
        control.isIndexed(),
        route().queue(),
        route().priority(),
        registrar,
        now.truncatedTo(ChronoUnit.MICROS));
  }

  /** That of the original, letter by letter, where nothing was edited. */
  CallKey call() {
    Arguments arguments = edited.arguments();
    return arguments.equals(original.arguments())
        ? original.call()
        : CallKey.of(original.task(), ArgumentsId.of(arguments.serialized()));
  }

  /** It as one of many that may stand for one another; empty where nothing asks for that. */
  Optional<ControlledCall> controlled() {
    return control
        .onlyOne()
        .map(
            onlyOne ->
                new ControlledCall(
                    original.task(),
                    call(),
                    control.isIndexed() ? edited.arguments().serialized() : Map.of(),
                    onlyOne,
                    control.raises()));
  }

  /**
   * One that is registered already and stands for it. For one that has no record pynenc registers
   * another. A call where concurrency control asks, and one where one is found.
   *
   * @throws dev.pynmon.domain.app.BackendException when that is not answered
   */
  Optional<InvocationState> existing(Visit visit) {
    return control
        .onlyOne()
        .flatMap(
            onlyOne ->
                Needed.of(
                    visit.orchestrator(
                        store -> store.argumentIndex().registered(original.task(), onlyOne))))
        .filter(found -> isRecorded(visit, found));
  }

  private static boolean isRecorded(Visit visit, InvocationState found) {
    List<InvocationId> id = List.of(found.id());
    return Needed.of(visit.recordsOrWhyNot(id)).containsKey(found.id());
  }

  /** Why one that is registered already cannot stand for it. */
  Optional<RerunRefusal> objection(InvocationState existing) {
    return control.raises() && !existing.call().equals(call())
        ? Optional.of(Refusals.differentCall(existing.id().value()))
        : Optional.empty();
  }

  /** Why one that is registered already stands for it. */
  String reason(InvocationState existing) {
    return existing.call().equals(call())
        ? control.reason()
        : control.reason() + " It has other arguments, which pynenc ignores then.";
  }

  /** The argument that refers to this. */
  String argument(DataReference reference) {
    return edited.arguments().serialized().entrySet().stream()
        .filter(each -> each.getValue().equals(reference.value()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /**
   * The argument whose value is gone, if one's is. One call where one lies in the client data
   * store.
   *
   * @throws dev.pynmon.domain.app.BackendException when that does not answer
   */
  Optional<RerunRefusal> goneArgument(Visit visit) {
    List<DataReference> references = edited.arguments().references();
    return references.isEmpty() ? Optional.empty() : goneArgument(kept(visit, references));
  }

  /** The first argument whose value is not among these, if one's is not. */
  Optional<RerunRefusal> goneArgument(Set<DataReference> kept) {
    return edited.arguments().references().stream()
        .filter(each -> !kept.contains(each))
        .findFirst()
        .map(gone -> Refusals.argumentGone(argument(gone)));
  }

  /**
   * Those of these that the client data store has still. A call for each 1,000.
   *
   * @throws dev.pynmon.domain.app.BackendException when that does not answer
   */
  static Set<DataReference> kept(Visit visit, List<DataReference> references) {
    List<DataReference> each = references.stream().distinct().toList();
    return Needed.of(
            visit.clientData(store -> Batches.ask(each, some -> store.clientData().of(some, 1))))
        .keySet();
  }
}

package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.RerunSettings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.task.RegisteredTask;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Works out re-runs.
 *
 * @param catalogues what code says of tasks
 * @param decoder knows plain values
 */
record Drafts(Catalogues catalogues, ValueDecoder decoder) {
  /** One re-run. Cost: that of {@link #many} for one. */
  Draft of(Visit visit, Invocation original, RerunChoice choice) {
    return many(visit, List.of(original), choice).getFirst();
  }

  /**
   * Re-runs of one application, in the order of their originals. Cost: a call for the dialect,
   * which is that of the first for all, and a call for each 1,000 of which something is masked, and
   * for each 1,000 of tasks that no file tells of.
   *
   * @throws dev.pynmon.domain.app.BackendException when a store does not answer
   */
  List<Draft> many(Visit visit, List<Invocation> originals, RerunChoice choice) {
    if (originals.isEmpty()) {
      return List.of();
    }
    Ground ground = new Ground(visit, originals.getFirst().id());
    Tasks tasks = tasks(visit);
    UnaryOperator<Invocation> shown =
        shown(visit, choice.edited().isEmpty() ? List.of() : originals);
    Set<InvocationId> indexed = indexed(visit, originals, tasks, ground);
    return originals.stream()
        .map(
            each ->
                draft(
                    each,
                    edited(visit, each, choice, shown),
                    choice,
                    ground,
                    tasks.find(each.task()),
                    indexed))
        .toList();
  }

  private Draft draft(
      Invocation original,
      Edits.Edited edited,
      RerunChoice choice,
      Ground ground,
      Optional<RegisteredTask> task,
      Set<InvocationId> indexed) {
    Targets targets = ground.targets(needsClientData(original));
    Control control =
        targets.refusal().isPresent()
            ? Control.NONE
            : control(task, edited.arguments(), indexed.contains(original.id()));
    return new Draft(
        original,
        task,
        choice,
        edited,
        targets,
        ground.ofState(targets),
        ground.ofBroker(targets),
        ground.problem(),
        choice.evenIfRegistered() ? control.ignoring() : control);
  }

  /** What lies there is not edited. */
  private static boolean needsClientData(Invocation original) {
    return !original.arguments().references().isEmpty();
  }

  private static Control control(
      Optional<RegisteredTask> task, Arguments arguments, boolean isIndexed) {
    return task.map(known -> Control.of(known, arguments))
        .orElseGet(() -> Control.ofIndex(isIndexed, arguments));
  }

  /** Not to index what should be would let two run that may not. */
  private static Set<InvocationId> indexed(
      Visit visit, List<Invocation> originals, Tasks tasks, Ground ground) {
    List<Invocation> unknown =
        originals.stream()
            .filter(each -> !each.arguments().serialized().isEmpty())
            .filter(each -> tasks.find(each.task()).isEmpty())
            .filter(each -> ground.targets(needsClientData(each)).refusal().isEmpty())
            .toList();
    return RegisteredCalls.indexed(visit, unknown);
  }

  /** What may be changed of the arguments. One call where something is masked. */
  Edits edits(Visit visit, Invocation original) {
    return edits(visit, original, shown(visit, List.of(original)));
  }

  private Edits edits(Visit visit, Invocation original, UnaryOperator<Invocation> shown) {
    return new Edits(
        decoder,
        shown.apply(original).arguments(),
        original.arguments(),
        new RerunSettings(visit.app()).mostInPlace());
  }

  private Edits.Edited edited(
      Visit visit, Invocation original, RerunChoice choice, UnaryOperator<Invocation> shown) {
    return choice.edited().isEmpty()
        ? new Edits.Edited(original.arguments(), Optional.empty())
        : edits(visit, original, shown).apply(choice.edited());
  }

  /** Leads from these to themselves as pages show them. */
  private static UnaryOperator<Invocation> shown(Visit visit, List<Invocation> originals) {
    if (!visit.hidesArguments()) {
      return original -> original;
    }
    Map<InvocationId, StoredInvocation> masked =
        visit.records(originals.stream().map(Invocation::id).toList());
    return original -> masked.get(original.id()) instanceof Invocation seen ? seen : original;
  }

  /** What code says of tasks. */
  interface Tasks {
    /** Of one, where a file tells. */
    Optional<RegisteredTask> find(TaskKey task);
  }

  private Tasks tasks(Visit visit) {
    return visit.elsewhere(() -> catalogues.of(visit)) instanceof TaskCatalogueResult.Known known
        ? known.catalogue()::find
        : _ -> Optional.empty();
  }
}

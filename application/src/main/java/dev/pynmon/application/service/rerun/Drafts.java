package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.port.out.rerun.Dialect.Workflows;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.RerunSettings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.task.RegisteredTask;
import java.util.List;
import java.util.Optional;

/**
 * Works out re-runs.
 *
 * @param catalogues what code says of tasks
 * @param decoder knows plain values
 */
record Drafts(Catalogues catalogues, ValueDecoder decoder) {
  private static final Dialect UNKNOWN = new Dialect(Workflows.AS_BEFORE, false, Optional.empty());

  /** One re-run. Cost: a call for its dialect, and one for what is masked, or indexed, of it. */
  Draft of(Visit visit, Invocation original, RerunChoice choice) {
    Optional<RegisteredTask> task = task(visit, original.task());
    Edits.Edited edited = edited(visit, original, choice);
    boolean needsClientData = !edited.arguments().references().isEmpty();
    Targets targets = Targets.of(visit.app(), needsClientData);
    Control control =
        targets.refusal().isPresent()
            ? Control.NONE
            : control(visit, task, original, edited.arguments());
    Dialect ofState = dialect(targets, Component.STATE_BACKEND, original);
    return new Draft(
        original,
        task,
        choice,
        edited,
        targets,
        ofState,
        isOneStore(targets) ? ofState : dialect(targets, Component.BROKER, original),
        choice.evenIfRegistered() ? control.ignoring() : control);
  }

  /** What may be changed of the arguments. One call where something is masked. */
  Edits edits(Visit visit, Invocation original) {
    return new Edits(
        decoder,
        shown(visit, original),
        original.arguments(),
        new RerunSettings(visit.app()).mostInPlace());
  }

  private Edits.Edited edited(Visit visit, Invocation original, RerunChoice choice) {
    return choice.edited().isEmpty()
        ? new Edits.Edited(original.arguments(), Optional.empty())
        : edits(visit, original).apply(choice.edited());
  }

  /** The arguments as pages show them. */
  static Arguments shown(Visit visit, Invocation original) {
    return visit.hidesArguments()
            && visit.records(List.of(original.id())).get(original.id()) instanceof Invocation masked
        ? masked.arguments()
        : original.arguments();
  }

  /** What code says of a task, where a file tells. */
  Optional<RegisteredTask> task(Visit visit, TaskKey task) {
    return visit.elsewhere(() -> catalogues.of(visit)) instanceof TaskCatalogueResult.Known known
        ? known.catalogue().find(task)
        : Optional.empty();
  }

  private static Control control(
      Visit visit, Optional<RegisteredTask> task, Invocation original, Arguments arguments) {
    return task.map(known -> Control.of(known, arguments))
        .orElseGet(() -> Control.ofIndex(visit, original, arguments));
  }

  private static Dialect dialect(Targets targets, Component component, Invocation original) {
    return targets
        .of(component)
        .map(target -> target.repairs().dialect(original.id()))
        .orElse(UNKNOWN);
  }

  private static boolean isOneStore(Targets targets) {
    return targets
        .of(Component.BROKER)
        .filter(target -> target.holds(Component.STATE_BACKEND))
        .isPresent();
  }
}

package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.value.Damage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invocation with all that belongs to it.
 *
 * @param asOf when this was read
 * @param row its state, record and history
 * @param contexts who made its changes, by runner id, as far as known
 * @param arguments its arguments, made readable, in the order stored
 * @param argumentsDamage what could not be read of its arguments
 * @param outcome what it left behind, made readable
 * @param parent the invocation that called it
 * @param children the first invocations it called, oldest registered first
 * @param childCount how many it called
 * @param waitingFor what it waits for, at most 20
 * @param waiters who waits for it, at most 20
 * @param missing the components that could not be asked
 */
public record InvocationDetail(
    Instant asOf,
    InvocationRow row,
    Map<RunnerId, RunnerContext> contexts,
    List<ShownArgument> arguments,
    Optional<Damage> argumentsDamage,
    ShownOutcome outcome,
    Optional<InvocationRow> parent,
    List<InvocationRow> children,
    Count childCount,
    List<InvocationId> waitingFor,
    List<InvocationId> waiters,
    Map<Component, Absence> missing) {
  public InvocationDetail {
    contexts = Map.copyOf(contexts);
    arguments = List.copyOf(arguments);
    children = List.copyOf(children);
    waitingFor = List.copyOf(waitingFor);
    waiters = List.copyOf(waiters);
    missing = Map.copyOf(missing);
  }

  /**
   * Where a timeline shows it with what started it.
   *
   * @param origin the run of a trigger that started it, as far as that is known
   * @return empty where no time is known
   */
  public Optional<Scene> scene(Optional<TriggerRun> origin) {
    return Scene.ofInvocation(row.id(), row.life(asOf).moments(), origin, row.parentEvent());
  }
}

package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.application.port.out.rerun.RequeueOutcome;
import dev.pynmon.application.service.app.MonitoredApp;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.NewInvocation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a registration to one store after the other, to each in one transaction. What stands there
 * of it already, since an attempt before was cut off, is left as it is, and the rest is added. For
 * one thread.
 */
final class Registration {
  private final MonitoredApp app;
  private final Draft draft;
  private final NewInvocation invocation;
  private final Set<Component> done = EnumSet.noneOf(Component.class);
  private final List<String> untold = new ArrayList<>();
  private boolean isResumed;

  Registration(MonitoredApp app, Draft draft, NewInvocation invocation) {
    this.app = app;
    this.draft = draft;
    this.invocation = invocation;
  }

  /** Writes it. */
  Written write() {
    List<Target> targets = draft.targets().all();
    for (Target target : targets) {
      try {
        Optional<Written> end = write(target);
        if (end.isPresent()) {
          return end.get();
        }
      } catch (BackendException e) {
        return cutOff(targets, target, e);
      }
      done.addAll(target.parts());
    }
    return new Written.Whole(untold, isResumed);
  }

  /** What is not as pynenc makes it was not written to. */
  private Written cutOff(List<Target> targets, Target failed, BackendException e) {
    boolean isUntouched = e.fault().kind() == BackendFault.Kind.UNSUPPORTED;
    if (isUntouched && !Words.isBegun(done)) {
      throw e;
    }
    Set<Component> never = never(targets, failed);
    if (isUntouched) {
      never.addAll(failed.parts());
    }
    Set<Component> open = isUntouched ? Set.of() : failed.parts();
    return new Written.CutOff(done, open, never, e);
  }

  private static Set<Component> never(List<Target> targets, Target failed) {
    Set<Component> never = EnumSet.noneOf(Component.class);
    targets.stream()
        .skip(targets.indexOf(failed) + 1L)
        .forEach(target -> never.addAll(target.parts()));
    return never;
  }

  /** A message that was pushed before must not be pushed again, which no id tells. */
  private Optional<Written> write(Target target) {
    return isResumed && target.holds(Component.BROKER) && !target.knowsIds()
        ? pushUnlessTaken(target)
        : register(target);
  }

  private Optional<Written> register(Target target) {
    return switch (target
        .repairs()
        .registrar()
        .register(invocation, target.parts(), draft.control().onlyOne())) {
      case RegisterOutcome.Registered registered -> goOn(registered.conditionsUntold());
      case RegisterOutcome.IdTaken taken -> resume();
      case RegisterOutcome.Existing(InvocationState existing) ->
          Optional.of(new Written.Instead(existing));
      case RegisterOutcome.OriginalGone gone -> Optional.of(new Written.OriginalGone());
      case RegisterOutcome.ArgumentGone gone ->
          Optional.of(new Written.Refused(Refusals.argumentGone(draft.argument(gone.reference()))));
    };
  }

  private Optional<Written> goOn(List<String> conditions) {
    untold.addAll(conditions);
    return Optional.empty();
  }

  private Optional<Written> resume() {
    isResumed = true;
    return isForeign() ? Optional.of(new Written.Refused(taken())) : Optional.empty();
  }

  private boolean isForeign() {
    return state().filter(known -> !known.call().equals(invocation.call())).isPresent();
  }

  private RerunRefusal taken() {
    return new RerunRefusal(
        RerunRefusal.Kind.STORE, "Another invocation has the id " + invocation.id() + ".", "");
  }

  private Optional<Written> pushUnlessTaken(Target target) {
    state()
        .filter(known -> known.status().status().isAvailable())
        .ifPresent(known -> push(target, known));
    return Optional.empty();
  }

  private void push(Target target, InvocationState known) {
    RequeueOutcome outcome =
        target
            .repairs()
            .requeuer()
            .requeue(known, invocation.queue(), invocation.priority(), target.parts());
    if (outcome == RequeueOutcome.TOO_MANY_MESSAGES) {
      throw new BackendException(Words.tooManyMessages(app.key()), null);
    }
  }

  private Optional<InvocationState> state() {
    return Words.needed(
            app.orchestrator().map(store -> store.statuses().of(List.of(invocation.id()))))
        .values()
        .stream()
        .findFirst();
  }
}

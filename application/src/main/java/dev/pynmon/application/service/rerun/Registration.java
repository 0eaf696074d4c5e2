package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.application.port.out.rerun.RequeueOutcome;
import dev.pynmon.application.service.app.MonitoredApp;
import dev.pynmon.application.service.app.Needed;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.OnlyOne;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

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
  private boolean isWriting;

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

  private Written cutOff(List<Target> targets, Target failed, BackendException e) {
    boolean isUntouched = !isWriting || e.fault().kind().isUntouched();
    if (isUntouched && !Words.isBegun(done)) {
      throw e;
    }
    Set<Component> never = never(targets, failed);
    Set<Component> open = EnumSet.copyOf(failed.parts());
    open.removeAll(done);
    if (isUntouched) {
      never.addAll(open);
      open.clear();
    }
    return new Written.CutOff(done, open, never, e);
  }

  private static Set<Component> never(List<Target> targets, Target failed) {
    Set<Component> never = EnumSet.noneOf(Component.class);
    targets.stream()
        .skip(targets.indexOf(failed) + 1L)
        .forEach(target -> never.addAll(target.parts()));
    return never;
  }

  private Optional<Written> write(Target target) {
    return target.pushesBlindly() ? pushOnce(target) : register(target, target.parts());
  }

  private Optional<Written> register(Target target, Set<Component> parts) {
    return register(target, parts, draft.control().onlyOne());
  }

  private Optional<Written> register(
      Target target, Set<Component> parts, Optional<OnlyOne> onlyOne) {
    return switch (writing(
        () -> target.repairs().registrar().register(invocation, parts, onlyOne))) {
      case RegisterOutcome.Registered registered -> goOn(registered.conditionsUntold());
      case RegisterOutcome.IdTaken _ -> resume();
      case RegisterOutcome.Existing(InvocationState existing) -> instead(target, parts, existing);
      case RegisterOutcome.OriginalGone _ -> Optional.of(new Written.OriginalGone(done));
      case RegisterOutcome.ArgumentGone gone ->
          refused(Refusals.argumentGone(draft.argument(gone.reference())));
    };
  }

  /** For one that has no record, which its own store alone tells, pynenc registers another. */
  private Optional<Written> instead(Target target, Set<Component> parts, InvocationState existing) {
    return parts.contains(Component.STATE_BACKEND) || isRecorded(existing.id())
        ? Optional.of(new Written.Instead(existing, done))
        : register(target, parts, Optional.empty());
  }

  private boolean isRecorded(InvocationId id) {
    return Needed.of(app.stateBackend().map(store -> store.records().of(List.of(id))))
        .containsKey(id);
  }

  /** While it goes on a store that fails may have done it all the same. */
  private <T> T writing(Supplier<T> write) {
    isWriting = true;
    T outcome = write.get();
    isWriting = false;
    return outcome;
  }

  private Optional<Written> refused(RerunRefusal why) {
    return Optional.of(new Written.Refused(why, done));
  }

  private Optional<Written> goOn(List<String> conditions) {
    untold.addAll(conditions);
    return Optional.empty();
  }

  private Optional<Written> resume() {
    isResumed = true;
    return isForeign() ? refused(Refusals.taken(invocation.id())) : Optional.empty();
  }

  private boolean isForeign() {
    return state().filter(known -> !known.call().equals(invocation.call())).isPresent();
  }

  /**
   * Another attempt under the same id may have pushed the message, before this one or beside it,
   * which nothing but the queues tells.
   */
  private Optional<Written> pushOnce(Target target) {
    Set<Component> others = target.besideBroker();
    Optional<Written> end = others.isEmpty() ? Optional.empty() : register(target, others);
    done.addAll(others);
    return end.or(() -> state().map(known -> push(target, known)).orElseGet(this::lost));
  }

  private Optional<Written> lost() {
    return refused(Refusals.lost(invocation.id()));
  }

  private Optional<Written> push(Target target, InvocationState known) {
    if (!known.status().status().isAvailable()) {
      return Optional.empty();
    }
    Set<Component> broker = Set.of(Component.BROKER);
    RequeueOutcome outcome = writing(() -> requeue(target, known, broker));
    if (outcome != RequeueOutcome.TOO_MANY_MESSAGES) {
      return Optional.empty();
    }
    if (isResumed) {
      throw new BackendException(Words.tooManyMessages(app.key()), null);
    }
    // Whoever comes second finds too many messages, too, and pushes none.
    return register(target, broker);
  }

  private RequeueOutcome requeue(Target target, InvocationState known, Set<Component> broker) {
    return target
        .repairs()
        .requeuer()
        .requeue(known, invocation.queue(), invocation.priority(), broker);
  }

  private Optional<InvocationState> state() {
    return Needed.of(app.orchestrator().map(store -> store.statuses().of(List.of(invocation.id()))))
        .values()
        .stream()
        .findFirst();
  }
}

package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.application.port.out.rerun.Registrar;
import dev.pynmon.application.port.out.rerun.RequeueOutcome;
import dev.pynmon.application.port.out.rerun.Requeuer;
import dev.pynmon.application.port.out.rerun.SchedulerRepair;
import dev.pynmon.application.port.plugin.AppRepairs;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.OnlyOne;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Registers in {@link FakeData}, and remembers in which parts. */
record FakeRepairs(FakeData data, Calls calls) implements AppRepairs {
  @Override
  public Dialect dialect(InvocationId original) {
    calls.note("dialect");
    return data.dialect;
  }

  @Override
  public Registrar registrar() {
    return (invocation, parts, onlyOne) -> {
      calls.note("register");
      return data.outcomes.isEmpty()
          ? register(invocation, parts, onlyOne)
          : data.outcomes.removeFirst();
    };
  }

  private RegisterOutcome register(
      NewInvocation invocation, Set<Component> parts, Optional<OnlyOne> onlyOne) {
    Optional<FakeInvocation> known =
        data.invocations.stream().filter(each -> each.id.equals(invocation.id())).findFirst();
    boolean isTaken =
        known.filter(each -> each.inOrchestrator).isPresent()
                && parts.contains(Component.ORCHESTRATOR)
            || known.filter(each -> each.recorded).isPresent()
                && parts.contains(Component.STATE_BACKEND);
    Optional<RegisterOutcome> obstacle =
        gone(invocation, parts)
            .or(() -> isTaken ? Optional.of(new RegisterOutcome.IdTaken()) : Optional.empty())
            .or(() -> existing(invocation, parts, onlyOne));
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    data.registrations.add(new Written(invocation, Set.copyOf(parts), onlyOne));
    write(known.orElseGet(() -> added(invocation)), invocation, parts);
    return new RegisterOutcome.Registered(0, List.of());
  }

  private Optional<RegisterOutcome> gone(NewInvocation invocation, Set<Component> parts) {
    boolean isKnown =
        data.invocations.stream()
            .anyMatch(each -> each.id.equals(invocation.original()) && each.recorded);
    if (parts.contains(Component.STATE_BACKEND) && !isKnown) {
      return Optional.of(new RegisterOutcome.OriginalGone());
    }
    return invocation.arguments().references().stream()
        .filter(_ -> parts.contains(Component.CLIENT_DATA_STORE))
        .filter(each -> !data.clientData.containsKey(each))
        .findFirst()
        .map(RegisterOutcome.ArgumentGone::new);
  }

  private Optional<RegisterOutcome> existing(
      NewInvocation invocation, Set<Component> parts, Optional<OnlyOne> onlyOne) {
    return onlyOne
        .filter(_ -> parts.contains(Component.ORCHESTRATOR))
        .flatMap(
            only ->
                new FakeArgumentIndex(data, new Calls()).registered(invocation.call().task(), only))
        .filter(found -> !parts.contains(Component.STATE_BACKEND) || isRecorded(found))
        .map(RegisterOutcome.Existing::new);
  }

  private boolean isRecorded(InvocationState found) {
    return data.invocations.stream().anyMatch(each -> each.id.equals(found.id()) && each.recorded);
  }

  private FakeInvocation added(NewInvocation invocation) {
    FakeInvocation added =
        FakeInvocation.anInvocation(invocation.id().value())
            .of(invocation.call().task().value())
            .calling(invocation.call())
            .with(invocation.arguments().serialized());
    added.inOrchestrator = false;
    added.recorded = false;
    data.add(added);
    return added;
  }

  private void write(FakeInvocation into, NewInvocation invocation, Set<Component> parts) {
    into.inOrchestrator |= parts.contains(Component.ORCHESTRATOR);
    if (invocation.isIndexed() && parts.contains(Component.ORCHESTRATOR)) {
      data.indexed(invocation.id().value());
    }
    into.recorded |= parts.contains(Component.STATE_BACKEND);
    if (parts.contains(Component.BROKER)) {
      push(invocation.id(), invocation.queue(), invocation.priority());
    }
  }

  private void push(InvocationId id, QueueName queue, double priority) {
    data.queue.add(new QueuedMessage(id, queue, Optional.of(priority), Optional.empty()));
  }

  @Override
  public Requeuer requeuer() {
    return (seen, queue, priority, _) -> {
      calls.note("requeue");
      return data.requeues.isEmpty() ? requeue(seen, queue, priority) : data.requeues.removeFirst();
    };
  }

  private RequeueOutcome requeue(InvocationState seen, QueueName queue, double priority) {
    if (data.queue.stream().anyMatch(each -> each.invocation().equals(seen.id()))) {
      return RequeueOutcome.HAS_MESSAGE;
    }
    push(seen.id(), queue, priority);
    return RequeueOutcome.QUEUED;
  }

  @Override
  public Answer<SchedulerRepair> scheduler() {
    return data.atomicRuns.isEmpty()
        ? new Answer.Missing<>(new Absence.InThisVersion())
        : new Answer.Available<>((marked, _) -> data.atomicRuns.remove(marked));
  }
}

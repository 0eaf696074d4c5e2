package dev.pynmon.memory.orchestrator;

import dev.pynmon.application.port.out.orchestrator.ArgumentIndex;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.memory.access.Reader.Guarded;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The index of arguments in memory. */
public record MemoryArgumentIndex(Guarded guard, InvocationTable table) implements ArgumentIndex {
  @Override
  public Set<InvocationId> indexed(Collection<Invocation> invocations) {
    return guard.read(
        () ->
            invocations.stream()
                .map(Invocation::id)
                .filter(id -> !table.indexed(id).isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public Optional<InvocationState> registered(TaskKey task, OnlyOne onlyOne) {
    return guard.read(() -> registered(table, task, onlyOne, _ -> true));
  }

  /**
   * The same for who holds the lock.
   *
   * @param counts which of them count
   */
  public static Optional<InvocationState> registered(
      InvocationTable table, TaskKey task, OnlyOne onlyOne, Predicate<InvocationId> counts) {
    NavigableSet<Long> registered = table.in(List.of(KnownStatus.REGISTERED)).getFirst();
    return registered.stream()
        .filter(table.of(task)::contains)
        .map(number -> table.at(number).state())
        .filter(state -> counts.test(state.id()) && holds(table, state.id(), onlyOne))
        .min(Comparator.comparing(InvocationState::id));
  }

  private static boolean holds(InvocationTable table, InvocationId id, OnlyOne onlyOne) {
    return table.indexed(id).entrySet().containsAll(onlyOne.arguments().entrySet());
  }
}

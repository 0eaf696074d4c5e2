package dev.pynmon.memory.runner;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.memory.access.Uses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The contexts of runners by id. A parent is kept by its id alone, as in a store, and looked up
 * when asked for. Guarded by the lock of its application.
 */
public final class ContextTable {
  private final NavigableMap<RunnerId, Written> contexts = new TreeMap<>();
  private final Uses<RunnerId> parents = new Uses<>();

  private record Written(RunnerContext context, Instant at) {}

  /** Records a context, and again when its runner comes back. */
  public void put(RunnerContext context, Instant at) {
    Instant last =
        Optional.ofNullable(contexts.get(context.id()))
            .map(Written::at)
            .filter(at::isBefore)
            .orElse(at);
    remove(context.id());
    contexts.put(context.id(), new Written(alone(context), last));
    context.parentId().ifPresent(parents::add);
  }

  /** Forgets the contexts written before this of runners that nothing names any more. */
  public void removeOlderThan(Instant moment, Predicate<RunnerId> named) {
    List<RunnerId> old = new ArrayList<>();
    contexts.forEach(
        (id, written) -> {
          if (written.at().isBefore(moment) && !named.test(id) && !parents.has(id)) {
            old.add(id);
          }
        });
    old.forEach(this::remove);
  }

  public void clear() {
    contexts.clear();
    parents.clear();
  }

  public int size() {
    return contexts.size();
  }

  /** The context without its parent's. */
  Optional<RunnerContext> find(RunnerId id) {
    return Optional.ofNullable(contexts.get(id)).map(Written::context);
  }

  NavigableSet<RunnerId> ids() {
    return contexts.navigableKeySet();
  }

  private void remove(RunnerId id) {
    Optional.ofNullable(contexts.remove(id))
        .flatMap(written -> written.context().parentId())
        .ifPresent(parents::remove);
  }

  private static RunnerContext alone(RunnerContext context) {
    return new RunnerContext(
        context.id(),
        context.runnerClass(),
        context.processId(),
        context.hostname(),
        context.threadId(),
        context.parentId(),
        Optional.empty());
  }
}

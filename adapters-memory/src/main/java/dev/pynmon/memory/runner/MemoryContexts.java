package dev.pynmon.memory.runner;

import dev.pynmon.application.port.out.runner.Contexts;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.memory.access.Reader.Guarded;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/** Who the runners are, in memory. */
public record MemoryContexts(Guarded guard, ContextTable table) implements Contexts {
  private static final KeyText<RunnerId> CURSORS = KeyText.ofNames("contexts", RunnerId::new);

  @Override
  public Map<RunnerId, RunnerContext> of(Collection<RunnerId> runners) {
    return guard.read(
        () -> {
          Map<RunnerId, RunnerContext> found = new LinkedHashMap<>();
          runners.forEach(id -> context(id, MAX_DEPTH).ifPresent(one -> found.put(id, one)));
          return Collections.unmodifiableMap(found);
        });
  }

  @Override
  public Snapshot<Page<RunnerContext>> startingWith(String prefix, PageRequest request) {
    return guard.read(
        () ->
            new Snapshot.Taken<>(
                Listing.of(CURSORS, idsOf(prefix), id -> table.find(id).orElseThrow())
                    .page(request),
                guard.now(),
                true));
  }

  /** The ids that begin with a text; none holds the last character, which is no character. */
  private NavigableSet<RunnerId> idsOf(String prefix) {
    return table
        .ids()
        .subSet(new RunnerId(prefix), true, new RunnerId(prefix + Character.MAX_VALUE), false);
  }

  private Optional<RunnerContext> context(RunnerId id, int parents) {
    return table.find(id).map(alone -> parents == 0 ? alone : withParent(alone, parents));
  }

  private RunnerContext withParent(RunnerContext alone, int parents) {
    return new RunnerContext(
        alone.id(),
        alone.runnerClass(),
        alone.processId(),
        alone.hostname(),
        alone.threadId(),
        alone.parentId(),
        alone.parentId().flatMap(parent -> context(parent, parents - 1)));
  }
}

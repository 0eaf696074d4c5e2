package dev.pynmon.memory.runner;

import dev.pynmon.application.port.out.runner.Contexts;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.memory.access.Reader.Guarded;
import dev.pynmon.memory.list.KeyText;
import dev.pynmon.memory.list.Listing;
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
  public Page<RunnerContext> startingWith(String prefix, PageRequest request) {
    return guard.read(
        () ->
            Listing.of(CURSORS, idsOf(prefix), id -> table.find(id).orElseThrow()).page(request));
  }

  /** The ids that begin with a text: up to the first text that does not. */
  private NavigableSet<RunnerId> idsOf(String prefix) {
    NavigableSet<RunnerId> ids = table.ids().tailSet(new RunnerId(prefix), true);
    return prefix.isEmpty() ? ids : ids.headSet(new RunnerId(behind(prefix)), false);
  }

  /** The first text behind all that begin with this one, as texts are compared. */
  private static String behind(String prefix) {
    int end = prefix.length();
    while (end > 1 && prefix.charAt(end - 1) == Character.MAX_VALUE) {
      end--;
    }
    return prefix.substring(0, end - 1) + (char) (prefix.charAt(end - 1) + 1);
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

package dev.pynmon.memory.invocation;

import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.memory.access.Reader.Guarded;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.function.Function;

/** The records of invocations in memory. */
public record MemoryRecords(Guarded guard, RecordTable table) implements Records {
  private static final int MAX_CHILDREN_COUNTED = 10_000;
  private static final KeyText<Long> CURSORS = KeyText.ofNumbers("records");
  private static final KeyText<InvocationId> CHILD_CURSORS =
      KeyText.ofNames("children", InvocationId::new);

  @Override
  public Map<InvocationId, StoredInvocation> of(Collection<InvocationId> ids) {
    return guard.read(
        () -> {
          Map<InvocationId, StoredInvocation> found = new LinkedHashMap<>();
          ids.forEach(id -> table.find(id).ifPresent(record -> found.put(id, record)));
          return Collections.unmodifiableMap(found);
        });
  }

  @Override
  public Page<InvocationId> page(PageRequest request) {
    return guard.read(
        () -> Listing.of(CURSORS, table.numbers().descendingSet(), table::at).page(request));
  }

  @Override
  public Page<InvocationId> children(InvocationId parent, PageRequest request) {
    return guard.read(
        () ->
            Listing.of(CHILD_CURSORS, table.childrenOf(parent), Function.identity()).page(request));
  }

  @Override
  public Map<InvocationId, Children> childrenOf(Collection<InvocationId> parents, int each) {
    return guard.read(
        () -> {
          Map<InvocationId, Children> found = new LinkedHashMap<>();
          for (InvocationId parent : parents) {
            NavigableSet<InvocationId> all = table.childrenOf(parent);
            if (!all.isEmpty()) {
              found.put(parent, first(all, each));
            }
          }
          return Collections.unmodifiableMap(found);
        });
  }

  @Override
  public Count count(long bound) {
    return guard.read(() -> Count.upTo(table.size(), bound));
  }

  private static Children first(NavigableSet<InvocationId> all, int each) {
    return new Children(
        all.stream().limit(each).toList(), Count.upTo(all.size(), MAX_CHILDREN_COUNTED));
  }
}

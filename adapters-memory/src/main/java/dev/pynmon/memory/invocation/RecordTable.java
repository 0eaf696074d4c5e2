package dev.pynmon.memory.invocation;

import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.memory.access.Sequence;
import dev.pynmon.memory.access.Uses;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The records of invocations, as written and by parent. Guarded by its application's lock. */
public final class RecordTable {
  private final Map<InvocationId, Written> byId = new HashMap<>();
  private final NavigableMap<Long, InvocationId> byNumber = new TreeMap<>();
  private final Map<InvocationId, NavigableSet<InvocationId>> children = new HashMap<>();
  private final Uses<DataReference> references = new Uses<>();
  private final Sequence sequence;

  /**
   * No record yet.
   *
   * @param sequence numbers the records as they are written
   */
  public RecordTable(Sequence sequence) {
    this.sequence = sequence;
  }

  private record Written(long number, StoredInvocation record) {}

  /** Writes a record, or writes it again: then it counts as written last. */
  public void put(StoredInvocation written) {
    StoredInvocation record = readable(written);
    remove(record.id());
    long number = sequence.next();
    byId.put(record.id(), new Written(number, record));
    byNumber.put(number, record.id());
    parentOf(record)
        .ifPresent(
            parent -> children.computeIfAbsent(parent, _ -> new TreeSet<>()).add(record.id()));
    references.add(referencesOf(record));
  }

  public void remove(InvocationId id) {
    Optional.ofNullable(byId.remove(id))
        .ifPresent(
            gone -> {
              byNumber.remove(gone.number());
              parentOf(gone.record()).ifPresent(parent -> leave(parent, id));
              references.remove(referencesOf(gone.record()));
            });
  }

  public void clear() {
    byId.clear();
    byNumber.clear();
    children.clear();
    references.clear();
  }

  /** Whether there is a record, readable or not. */
  public boolean has(InvocationId id) {
    return byId.containsKey(id);
  }

  public int size() {
    return byId.size();
  }

  /** True when a recorded argument lies there. */
  public boolean names(DataReference reference) {
    return references.has(reference);
  }

  Optional<StoredInvocation> find(InvocationId id) {
    return Optional.ofNullable(byId.get(id)).map(Written::record);
  }

  /** The places of all records in the order written. */
  NavigableSet<Long> numbers() {
    return byNumber.navigableKeySet();
  }

  InvocationId at(long number) {
    return Optional.ofNullable(byNumber.get(number)).orElseThrow();
  }

  NavigableSet<InvocationId> childrenOf(InvocationId parent) {
    return children.getOrDefault(parent, Collections.emptyNavigableSet());
  }

  private void leave(InvocationId parent, InvocationId child) {
    children.computeIfPresent(
        parent,
        (_, all) -> {
          all.remove(child);
          return all.isEmpty() ? null : all;
        });
  }

  private static Optional<InvocationId> parentOf(StoredInvocation record) {
    return switch (record) {
      case Invocation invocation -> invocation.parent();
      case DamagedInvocation _ -> Optional.empty();
    };
  }

  private static List<DataReference> referencesOf(StoredInvocation record) {
    return switch (record) {
      case Invocation invocation -> invocation.arguments().references();
      case DamagedInvocation _ -> List.of();
    };
  }

  private static StoredInvocation readable(StoredInvocation record) {
    return switch (record) {
      case Invocation invocation when isTooLong(invocation.arguments()) -> cut(invocation);
      case Invocation invocation -> invocation;
      case DamagedInvocation damaged -> damaged;
    };
  }

  private static boolean isTooLong(Arguments arguments) {
    long length =
        arguments.serialized().entrySet().stream()
            .mapToLong(entry -> (long) entry.getKey().length() + entry.getValue().length())
            .sum();
    return length > Records.MAX_ARGUMENTS;
  }

  private static Invocation cut(Invocation invocation) {
    return new Invocation(
        invocation.id(),
        invocation.call(),
        invocation.task(),
        Arguments.damaged(new Damage("The arguments are too long to be shown.", "")),
        invocation.parent(),
        invocation.parentEvent(),
        invocation.workflow());
  }
}

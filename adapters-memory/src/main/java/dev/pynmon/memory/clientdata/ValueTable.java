package dev.pynmon.memory.clientdata;

import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.memory.list.Moment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The values by reference and by time. Guarded by the lock of its application. */
public final class ValueTable {
  private final Map<DataReference, Value> values = new HashMap<>();
  private final NavigableMap<Moment, ClientDataEntry> byTime = new TreeMap<>();
  private long last;

  record Value(Moment place, String text, long bytes) {}

  /** Keeps a value; one that is there already counts as stored now, if that is later. */
  public void put(DataReference reference, String text, Instant at) {
    Instant millis = at.truncatedTo(ChronoUnit.MILLIS);
    if (!isStoredAfter(reference, millis)) {
      remove(reference);
      add(reference, text, millis);
    }
  }

  private boolean isStoredAfter(DataReference reference, Instant moment) {
    return find(reference).filter(value -> value.place().at().isAfter(moment)).isPresent();
  }

  private void add(DataReference reference, String text, Instant millis) {
    long bytes = text.getBytes(StandardCharsets.UTF_8).length;
    Value value = new Value(new Moment(millis, ++last), text, bytes);
    values.put(reference, value);
    byTime.put(value.place(), new ClientDataEntry(reference, bytes, Optional.of(millis)));
  }

  /** Forgets the values stored before this that nothing names any more. */
  public void removeOlderThan(Instant moment, Predicate<DataReference> named) {
    List<DataReference> unnamed =
        byTime.headMap(Moment.startOf(moment)).values().stream()
            .map(ClientDataEntry::reference)
            .filter(named.negate())
            .toList();
    unnamed.forEach(this::remove);
  }

  public void clear() {
    values.clear();
    byTime.clear();
  }

  /** Whether there is a value. */
  public boolean has(DataReference reference) {
    return values.containsKey(reference);
  }

  public int size() {
    return values.size();
  }

  Optional<Value> find(DataReference reference) {
    return Optional.ofNullable(values.get(reference));
  }

  /** The places of all values, oldest first. */
  NavigableSet<Moment> places() {
    return byTime.navigableKeySet();
  }

  ClientDataEntry at(Moment place) {
    return Optional.ofNullable(byTime.get(place)).orElseThrow();
  }

  private void remove(DataReference reference) {
    Optional.ofNullable(values.remove(reference)).ifPresent(gone -> byTime.remove(gone.place()));
  }
}

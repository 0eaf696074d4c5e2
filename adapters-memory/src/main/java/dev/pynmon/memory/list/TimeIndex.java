package dev.pynmon.memory.list;

import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Things in the order of time, for each key they belong to. Guarded by the lock of its owner. */
public final class TimeIndex<K, T> {
  private final Map<K, NavigableMap<Timed, T>> things = new HashMap<>();

  /** Adds a thing. */
  public void add(K key, Timed place, T thing) {
    things.computeIfAbsent(key, _ -> new TreeMap<>()).put(place, thing);
  }

  /** Takes a thing out, if it is there. */
  public void remove(K key, Timed place) {
    things.computeIfPresent(
        key,
        (_, all) -> {
          all.remove(place);
          return all.isEmpty() ? null : all;
        });
  }

  public void clear() {
    things.clear();
  }

  /** The newest of a key. */
  public Newest<T> newest(K key, int limit) {
    return first(of(key), limit);
  }

  /** The newest of a key in a window. */
  public Newest<T> newest(K key, TimeWindow window, int limit) {
    return first(in(key, window), limit);
  }

  /** The things of a key in a window, oldest first, as they are now. */
  public NavigableMap<Timed, T> in(K key, TimeWindow window) {
    Timed from = Timed.startOf(window.from());
    return Collections.unmodifiableNavigableMap(
        of(key).subMap(from, true, Timed.endOf(window.to()), false));
  }

  /** How many there are of a key. */
  public int count(K key) {
    return of(key).size();
  }

  /** The keys that have any. */
  public Set<K> keys() {
    return Collections.unmodifiableSet(things.keySet());
  }

  /** All of a key before this, oldest first. */
  public List<T> before(K key, Instant moment) {
    return List.copyOf(of(key).headMap(Timed.startOf(moment), false).values());
  }

  /** So many of a key, oldest first. */
  public List<T> oldest(K key, long limit) {
    return of(key).values().stream().limit(limit).toList();
  }

  private NavigableMap<Timed, T> of(K key) {
    return things.getOrDefault(key, Collections.emptyNavigableMap());
  }

  private Newest<T> first(NavigableMap<Timed, T> some, int limit) {
    List<T> newestFirst = some.descendingMap().values().stream().limit(limit + 1L).toList();
    return Newest.of(newestFirst, limit);
  }
}

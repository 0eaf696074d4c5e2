package dev.pynmon.memory.invocation;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.memory.access.Sequence;
import dev.pynmon.memory.access.Uses;
import dev.pynmon.memory.list.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The history entries by invocation, by time, and the newest of them as written, which the change
 * feed reads. Guarded by the lock of its application.
 */
public final class HistoryTable {
  private final Map<InvocationId, List<Moment>> byInvocation = new HashMap<>();
  private final NavigableMap<Moment, HistoryEntry> byTime = new TreeMap<>();
  private final NavigableMap<Long, HistoryEntry> newest = new TreeMap<>();
  private final Uses<RunnerId> runners = new Uses<>();
  private final Sequence sequence;
  private long epoch;
  private long last;
  private long beyond;

  /**
   * An empty history.
   *
   * @param epoch tells the feed of this history from that of any other
   * @param sequence numbers the entries as they are written
   */
  public HistoryTable(long epoch, Sequence sequence) {
    this.epoch = epoch;
    this.sequence = sequence;
    this.last = sequence.last();
    this.beyond = last;
  }

  /** Appends an entry, whatever its time. The feed does not tell of what is written as past. */
  public void add(HistoryEntry entry) {
    Moment place = new Moment(entry.at(), sequence.next());
    insert(byInvocation.computeIfAbsent(entry.invocation(), _ -> new ArrayList<>(6)), place);
    byTime.put(place, entry);
    entry.runnerContext().ifPresent(runners::add);
    entry.status().owner().ifPresent(runners::add);
    if (!sequence.writesPast()) {
      feed(place.number(), entry);
    }
  }

  private void feed(long number, HistoryEntry entry) {
    last = number;
    newest.put(number, entry);
    if (newest.size() > Histories.MAX_CHUNK) {
      beyond = newest.firstKey();
      newest.remove(beyond);
    }
  }

  /** Forgets the history of an invocation. */
  public void remove(InvocationId id) {
    Optional.ofNullable(byInvocation.remove(id)).ifPresent(places -> places.forEach(this::forget));
  }

  /** The invocations of the entries made before this, oldest first, one for each entry. */
  public Stream<InvocationId> writtenBefore(Instant moment) {
    return byTime.headMap(Moment.startOf(moment)).values().stream().map(HistoryEntry::invocation);
  }

  /** Forgets everything and begins another feed. */
  public void clear() {
    byInvocation.clear();
    byTime.clear();
    runners.clear();
    beginFeedAnew();
  }

  /** Begins another feed, with nothing in it: whoever follows this one is told to look again. */
  public void beginFeedAnew() {
    newest.clear();
    beyond = last;
    epoch++;
  }

  public int size() {
    return byTime.size();
  }

  /** True when an entry names this runner. */
  public boolean names(RunnerId runner) {
    return runners.has(runner);
  }

  /** The places of all entries, oldest first. */
  NavigableSet<Moment> places() {
    return byTime.navigableKeySet();
  }

  /** At most {@link Histories#MAX_CHUNK} entries by number. */
  NavigableMap<Long, HistoryEntry> newest() {
    return newest;
  }

  /** The number of the newest entry ever written. */
  long last() {
    return last;
  }

  /** The highest number that {@link #newest} no longer holds for want of room. */
  long beyond() {
    return beyond;
  }

  long epoch() {
    return epoch;
  }

  /** The entries of an invocation, oldest first. */
  List<Moment> of(InvocationId id) {
    return byInvocation.getOrDefault(id, List.of());
  }

  HistoryEntry at(Moment place) {
    return Optional.ofNullable(byTime.get(place)).orElseThrow();
  }

  private void forget(Moment place) {
    HistoryEntry gone = at(place);
    byTime.remove(place);
    newest.remove(place.number());
    gone.runnerContext().ifPresent(runners::remove);
    gone.status().owner().ifPresent(runners::remove);
  }

  private static void insert(List<Moment> places, Moment place) {
    int found = Collections.binarySearch(places, place);
    places.add(-found - 1, place);
  }
}

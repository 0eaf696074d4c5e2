package dev.pynmon.memory.runner;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.memory.list.Moment;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The heartbeats by runner, creation and last sign of life. Guarded by its application's lock. */
public final class HeartbeatTable {
  private final Map<RunnerId, Beat> byRunner = new HashMap<>();
  private final NavigableMap<Moment, Heartbeat> byCreation = new TreeMap<>();
  private final NavigableMap<Moment, Heartbeat> byLast = new TreeMap<>();
  private long last;

  private record Beat(long number, Heartbeat heartbeat) {
    Moment created() {
      return new Moment(heartbeat.created(), number);
    }

    Moment last() {
      return new Moment(heartbeat.last(), number);
    }
  }

  /** Records a sign of life in place of the runner's one before. */
  public void put(Heartbeat heartbeat) {
    long number =
        Optional.ofNullable(byRunner.get(heartbeat.runner())).map(Beat::number).orElse(0L);
    remove(heartbeat.runner());
    Beat beat = new Beat(number == 0 ? ++last : number, unchangeable(heartbeat));
    byRunner.put(heartbeat.runner(), beat);
    byCreation.put(beat.created(), beat.heartbeat());
    byLast.put(beat.last(), beat.heartbeat());
  }

  /** Forgets the runners whose last sign of life is older than this. */
  public void removeOlderThan(Instant moment) {
    List<Heartbeat> old = List.copyOf(byLast.headMap(Moment.startOf(moment)).values());
    old.forEach(heartbeat -> remove(heartbeat.runner()));
  }

  public void clear() {
    byRunner.clear();
    byCreation.clear();
    byLast.clear();
  }

  public int size() {
    return byRunner.size();
  }

  /** True when this runner left a heartbeat. */
  public boolean names(RunnerId runner) {
    return byRunner.containsKey(runner);
  }

  Optional<Heartbeat> find(RunnerId runner) {
    return Optional.ofNullable(byRunner.get(runner)).map(Beat::heartbeat);
  }

  Heartbeat at(Moment created) {
    return Optional.ofNullable(byCreation.get(created)).orElseThrow();
  }

  NavigableMap<Moment, Heartbeat> byCreation() {
    return byCreation;
  }

  NavigableMap<Moment, Heartbeat> byLast() {
    return byLast;
  }

  private void remove(RunnerId runner) {
    Optional.ofNullable(byRunner.remove(runner))
        .ifPresent(
            beat -> {
              byCreation.remove(beat.created());
              byLast.remove(beat.last());
            });
  }

  private static Heartbeat unchangeable(Heartbeat heartbeat) {
    return new Heartbeat(
        heartbeat.runner(),
        heartbeat.created(),
        heartbeat.last(),
        heartbeat.atomicServiceEligible(),
        heartbeat.consumedQueues().map(List::copyOf),
        heartbeat.lastServiceStart(),
        heartbeat.lastServiceEnd());
  }
}

package dev.pynmon.memory.orchestrator;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.memory.access.Uses;
import dev.pynmon.memory.list.Moment;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The recorded runs of the atomic service. Guarded by the lock of its application. */
public final class ServiceRunTable {
  private final Map<String, Moment> places = new HashMap<>();
  private final NavigableMap<Moment, AtomicRun> runs = new TreeMap<>();
  private final NavigableMap<Moment, AtomicRun> running = new TreeMap<>();
  private final Uses<RunnerId> runners = new Uses<>();
  private long last;

  /** Records a run, or what became of it: its id tells. */
  public void put(AtomicRun run) {
    long number = Optional.ofNullable(places.get(run.id())).map(Moment::number).orElse(0L);
    remove(run.id());
    Moment place = new Moment(run.start(), number == 0 ? ++last : number);
    places.put(run.id(), place);
    runs.put(place, run);
    runners.add(run.runner());
    if (run.status().equals(AtomicRun.RUNNING)) {
      running.put(place, run);
    }
  }

  /** Forgets the runs that began before this, do not go on and that no run of a trigger names. */
  public void removeOlderThan(Instant moment, Predicate<String> named) {
    List<AtomicRun> old = List.copyOf(runs.headMap(Moment.startOf(moment)).values());
    old.stream()
        .filter(run -> !run.status().equals(AtomicRun.RUNNING) && !named.test(run.id()))
        .forEach(run -> remove(run.id()));
  }

  public void clear() {
    places.clear();
    runs.clear();
    running.clear();
    runners.clear();
  }

  public int size() {
    return runs.size();
  }

  /** True when a recorded run names this runner. */
  public boolean names(RunnerId runner) {
    return runners.has(runner);
  }

  NavigableMap<Moment, AtomicRun> runs() {
    return runs;
  }

  NavigableMap<Moment, AtomicRun> running() {
    return running;
  }

  /** Ends a run as abandoned; false when it is not marked as it was. */
  public boolean abandon(AtomicRun marked, Instant now, String reason) {
    if (find(marked.id()).filter(marked::equals).isEmpty()
        || !marked.status().equals(AtomicRun.RUNNING)) {
      return false;
    }
    put(
        new AtomicRun(
            marked.id(),
            marked.runner(),
            marked.start(),
            Optional.of(now),
            AtomicRun.ABANDONED,
            reason));
    return true;
  }

  AtomicRun at(Moment place) {
    return Optional.ofNullable(runs.get(place)).orElseThrow();
  }

  Optional<AtomicRun> find(String id) {
    return Optional.ofNullable(places.get(id)).map(runs::get);
  }

  private void remove(String id) {
    Optional.ofNullable(places.remove(id))
        .ifPresent(
            place -> {
              Optional.ofNullable(runs.remove(place))
                  .map(AtomicRun::runner)
                  .ifPresent(runners::remove);
              running.remove(place);
            });
  }
}

package dev.pynmon.redis.trigger;

import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.Source;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.redis.list.MilliWindow;
import dev.pynmon.redis.list.ScoredSet;
import dev.pynmon.redis.server.Scored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The runs that are wanted, newest first. The sorted set knows their times alone, a little less
 * exactly than the records do. Cost: one round trip for a call where nothing but the time counts;
 * else two for each {@value #CHUNK} runs that are looked at.
 *
 * @param all the runs by time
 * @param records what is recorded of them
 * @param filter which are wanted
 */
record WantedRuns(ScoredSet all, RunRecords records, TriggerRunFilter filter)
    implements Source<Scored> {
  private static final String BEHIND_ALL_IDS = Character.toString(Character.MAX_CODE_POINT);
  private static final int CHUNK = 500;

  /** What is recorded of the runs at these places, in their order. */
  List<StoredTriggerRun> at(List<Scored> places) {
    Map<TriggerRunId, StoredTriggerRun> read = read(places);
    return places.stream()
        .map(WantedRuns::id)
        .flatMap(id -> Optional.ofNullable(read.get(id)).stream())
        .filter(this::isWanted)
        .toList();
  }

  private Map<TriggerRunId, StoredTriggerRun> read(List<Scored> places) {
    return records.of(places.stream().map(WantedRuns::id).toList());
  }

  private static TriggerRunId id(Scored place) {
    return new TriggerRunId(place.member());
  }

  private boolean isWanted(StoredTriggerRun run) {
    return filter.accepts(run);
  }

  @Override
  public Found<Scored> first(int skip, int count) {
    Found<Scored> found = next(end(), true, skip + count);
    List<Scored> places = found.keys();
    return new Found<>(places.subList(Math.min(skip, places.size()), places.size()), found.stop());
  }

  private Scored end() {
    return new Scored(MilliWindow.of(filter.window()).to(), BEHIND_ALL_IDS);
  }

  @Override
  public Found<Scored> next(Scored place, boolean forward, int count) {
    List<Scored> wanted = new ArrayList<>();
    Scored last = place;
    int looked = 0;
    while (wanted.size() < count) {
      int asked = filter.isOfTimeAlone() ? count : CHUNK;
      List<Scored> chunk = all.next(last, forward, asked).keys();
      List<Scored> inside = chunk.stream().filter(this::isInside).toList();
      wanted.addAll(wanted(inside));
      looked += inside.size();
      if (inside.size() < asked) {
        break;
      }
      last = inside.getLast();
      if (looked >= TriggerRuns.MAX_LOOKED_AT && wanted.size() < count) {
        return new Found<>(wanted, Optional.of(new Found.Stop<>(last, time(last))));
      }
    }
    return Found.all(wanted.subList(0, Math.min(count, wanted.size())));
  }

  private boolean isInside(Scored place) {
    MilliWindow scores = MilliWindow.of(filter.window());
    return place.score() >= scores.from() && place.score() <= scores.to();
  }

  private List<Scored> wanted(List<Scored> places) {
    if (filter.isOfTimeAlone()) {
      return places;
    }
    Map<TriggerRunId, StoredTriggerRun> read = read(places);
    return places.stream()
        .filter(
            place -> Optional.ofNullable(read.get(id(place))).filter(this::isWanted).isPresent())
        .toList();
  }

  private static Instant time(Scored place) {
    return PythonTime.ofUnixSeconds(place.score() / 1_000).orElse(Instant.EPOCH);
  }
}

package dev.pynmon.memory.trigger;

import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.Source;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.memory.list.Timed;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * The runs that are wanted, newest first.
 *
 * @param all those of the window, oldest first
 * @param filter which of them are wanted
 */
record WantedRuns(NavigableMap<Timed, StoredTriggerRun> all, TriggerRunFilter filter)
    implements Source<Timed> {
  @Override
  public Found<Timed> first(int skip, int count) {
    return Found.all(wanted(all.descendingMap(), skip, count));
  }

  @Override
  public Found<Timed> next(Timed place, boolean forward, int count) {
    return Found.all(
        wanted(
            forward ? all.headMap(place, false).descendingMap() : all.tailMap(place, false),
            0,
            count));
  }

  private List<Timed> wanted(Map<Timed, StoredTriggerRun> some, int skip, int count) {
    return some.entrySet().stream()
        .filter(each -> filter.accepts(each.getValue()))
        .map(Map.Entry::getKey)
        .skip(skip)
        .limit(count)
        .toList();
  }
}

package dev.pynmon.memory.invocation;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.memory.access.Reader.Guarded;
import dev.pynmon.memory.list.Moment;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.IntStream;

/** The histories of invocations in memory. */
public record MemoryHistories(Guarded guard, HistoryTable table) implements Histories {
  private static final KeyText<Moment> CURSORS = Moment.cursors("window");

  @Override
  public Map<InvocationId, History> of(Collection<InvocationId> ids, int each) {
    return guard.read(
        () -> {
          Map<InvocationId, History> found = new LinkedHashMap<>();
          for (InvocationId id : ids) {
            List<Moment> places = table.of(id);
            if (!places.isEmpty()) {
              found.put(id, history(places, each));
            }
          }
          return Collections.unmodifiableMap(found);
        });
  }

  @Override
  public HistoryChunk window(TimeWindow window, TimeOrder order, int limit) {
    return guard.read(() -> chunk(places(window, order), limit));
  }

  @Override
  public HistoryChunk windowAfter(TimeWindow window, TimeOrder order, int limit, Cursor cursor) {
    Moment last = CURSORS.key(cursor);
    if (!window.contains(last.at())) {
      throw new InvalidCursorException();
    }
    return guard.read(() -> chunk(places(window, order).tailSet(last, false), limit));
  }

  @Override
  public HistorySample sample(TimeWindow window, int limit) {
    return guard.read(() -> sample(List.copyOf(places(window, TimeOrder.OLDEST_FIRST)), limit));
  }

  @Override
  public Cursor tail() {
    return guard.read(() -> new HistoryFeed(table).tail());
  }

  @Override
  public Feed after(Cursor cursor, int limit) {
    return guard.read(() -> new HistoryFeed(table).after(cursor, limit));
  }

  private NavigableSet<Moment> places(TimeWindow window, TimeOrder order) {
    NavigableSet<Moment> inside =
        table.places().subSet(Moment.startOf(window.from()), true, Moment.endOf(window.to()), true);
    return switch (order) {
      case OLDEST_FIRST -> inside;
      case NEWEST_FIRST -> inside.descendingSet();
    };
  }

  private HistoryChunk chunk(NavigableSet<Moment> rest, int limit) {
    List<Moment> found = rest.stream().limit(limit + 1L).toList();
    List<Moment> shown = found.subList(0, Math.min(limit, found.size()));
    return new HistoryChunk(
        shown.stream().map(table::at).toList(),
        found.size() > limit ? Optional.of(CURSORS.cursor(shown.getLast())) : Optional.empty());
  }

  private HistorySample sample(List<Moment> inside, int limit) {
    double weight = Math.max(1, (double) inside.size() / limit);
    List<HistorySample.Change> changes =
        IntStream.range(0, Math.min(limit, inside.size()))
            .mapToObj(n -> table.at(inside.get((int) (n * weight))))
            .map(HistorySample.Change::of)
            .toList();
    return new HistorySample(changes, weight);
  }

  private History history(List<Moment> places, int each) {
    return new History(places.stream().limit(each).map(table::at).toList(), places.size() <= each);
  }
}

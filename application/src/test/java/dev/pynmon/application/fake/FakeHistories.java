package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

record FakeHistories(FakeData data, Calls calls) implements Histories {
  @Override
  public Map<InvocationId, History> of(Collection<InvocationId> ids, int each) {
    calls.note("histories.of");
    if (ids.isEmpty() || ids.size() > PageRequest.MAX_LIMIT) {
      throw new IllegalArgumentException("ids: " + ids.size());
    }
    Map<InvocationId, History> found = new LinkedHashMap<>();
    data.invocations.those(ids).stream()
        .filter(one -> !one.history().isEmpty())
        .forEach(
            one ->
                found.put(
                    one.id,
                    new History(
                        one.history().stream().limit(each).toList(),
                        one.history().size() <= each)));
    return found;
  }

  @Override
  public HistoryChunk window(TimeWindow window, TimeOrder order, int limit) {
    calls.note("histories.window");
    return chunk(data.invocations.entries(window), order, limit, 0);
  }

  @Override
  public HistoryChunk windowAfter(TimeWindow window, TimeOrder order, int limit, Cursor cursor) {
    calls.note("histories.window");
    if (!cursor.value().startsWith("entry ")) {
      throw new InvalidCursorException();
    }
    return chunk(
        data.invocations.entriesAsBefore(window),
        order,
        limit,
        Integer.parseInt(cursor.value().substring("entry ".length())));
  }

  private static HistoryChunk chunk(
      List<HistoryEntry> oldestFirst, TimeOrder order, int limit, int from) {
    List<HistoryEntry> all = order == TimeOrder.OLDEST_FIRST ? oldestFirst : oldestFirst.reversed();
    int to = (int) Math.min(all.size(), (long) from + limit);
    Optional<Cursor> next =
        to < all.size() ? Optional.of(new Cursor("entry " + to)) : Optional.empty();
    return new HistoryChunk(all.subList(from, to), next);
  }

  @Override
  public HistorySample sample(TimeWindow window, int limit) {
    calls.note("histories.sample");
    List<HistoryEntry> all = data.invocations.entries(window);
    int weight = Math.max(1, Math.ceilDiv(all.size(), limit));
    return new HistorySample(
        IntStream.range(0, Math.ceilDiv(all.size(), weight))
            .mapToObj(n -> HistorySample.Change.of(all.get(n * weight)))
            .toList(),
        weight);
  }

  @Override
  public Cursor tail() {
    calls.note("histories.tail");
    return new Cursor("tail");
  }

  @Override
  public Feed after(Cursor cursor, int limit) {
    calls.note("histories.after");
    return data.feed.isEmpty()
        ? new Feed.Entries(List.of(), cursor)
        : data.feed.remove().apply(cursor);
  }
}

package dev.pynmon.application.service.clientdata;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * How long all values are together: no store keeps that, so of many it follows from the first.
 *
 * @param bytes empty when it is not known
 * @param sampled from how many values it is estimated; 0 when it is exact
 */
record ValueSizes(OptionalLong bytes, int sampled) {
  private static final ValueSizes UNKNOWN = new ValueSizes(OptionalLong.empty(), 0);
  private static final int SIZE = 100;

  /** The sizes of so many values; how many is asked last. One call. */
  static ValueSizes of(Visit visit, Supplier<Answer<Count>> number) {
    List<ClientDataEntry> some =
        visit
            .clientData(store -> store.clientData().page(PageRequest.first(SIZE)))
            .available()
            .flatMap(Snapshot::value)
            .map(Page::items)
            .orElse(List.of());
    return number.get().available().map(all -> of(some, all)).orElse(UNKNOWN);
  }

  private static ValueSizes of(List<ClientDataEntry> some, Count all) {
    long sum = some.stream().mapToLong(ClientDataEntry::bytes).sum();
    if (all.equals(new Count.Exact(some.size()))) {
      return new ValueSizes(OptionalLong.of(sum), 0);
    }
    return some.isEmpty()
        ? UNKNOWN
        : new ValueSizes(
            OptionalLong.of(Math.round((double) sum * all.value() / some.size())), some.size());
  }
}

package dev.pynmon.web.search;

import dev.pynmon.application.port.in.search.Carrier;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Invocations and events on one axis of time, for the template {@code search/carriers}.
 *
 * @param axisCount how many there are
 * @param axisFrom where the axis begins
 * @param axisTo where it ends
 * @param axisRows what stands on it, oldest first
 */
record CarriersView(String axisCount, String axisFrom, String axisTo, List<CarrierRow> axisRows) {
  /** The view; none where there is nothing to stand on it. */
  static List<CarriersView> of(FoundAnywhere found, Optional<Subject> subject, Links links) {
    List<Carrier> carriers = found.carriers();
    return carriers.isEmpty() ? List.of() : List.of(of(carriers, found, subject, links));
  }

  private static CarriersView of(
      List<Carrier> carriers, FoundAnywhere found, Optional<Subject> subject, Links links) {
    Instant now = found.asOf();
    Instant first = carriers.getFirst().from().orElse(now);
    Instant last = last(carriers, now);
    TimeWindow axis = new TimeWindow(first, last.isBefore(first) ? first : last);
    CarrierRows rows = new CarrierRows(found, subject, axis, links);
    return new CarriersView(
        CountText.of(carriers.size()) + ", oldest first",
        TimeText.clock(axis.from(), now),
        TimeText.clock(axis.to(), now),
        carriers.stream().map(rows::row).toList());
  }

  /** When the last of them ended; now where one goes on. */
  static Instant last(List<Carrier> carriers, Instant now) {
    return carriers.stream()
        .filter(one -> one.from().isPresent())
        .map(one -> one.to().orElse(now))
        .max(Comparator.naturalOrder())
        .orElse(now);
  }
}

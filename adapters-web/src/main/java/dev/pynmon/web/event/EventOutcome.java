package dev.pynmon.web.event;

import dev.pynmon.application.port.in.event.EventDetail;
import dev.pynmon.domain.event.Event;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of an event, for the template {@code event/started}.
 *
 * @param outcomeCounts how many conditions it matched, and how many invocations it started
 * @param outcomeAny true when it started any
 * @param outcomeStarted these invocations
 * @param outcomeMore how many of them are not told; "" when all are
 */
record EventOutcome(
    String outcomeCounts, boolean outcomeAny, List<OutcomeRow> outcomeStarted, String outcomeMore) {
  static EventOutcome of(EventDetail detail, Links links) {
    Event event = detail.event();
    return new EventOutcome(
        CountText.of(event.matchedCount(), "condition")
            + " matched, "
            + CountText.of(event.startedCount(), "invocation")
            + " started",
        !event.started().isEmpty(),
        started(detail, links),
        EventFacts.untold(event.startedCount()));
  }

  private static List<OutcomeRow> started(EventDetail detail, Links links) {
    return detail.event().started().stream()
        .flatMap(id -> Stream.ofNullable(detail.invocations().get(id)))
        .map(row -> OutcomeRow.of(row, detail.asOf(), links))
        .toList();
  }
}

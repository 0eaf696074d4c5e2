package dev.pynmon.web.part;

import dev.pynmon.application.port.in.app.LastSeen;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Snapshot.Taken;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.StatusText;
import dev.pynmon.web.text.ActiveText;
import dev.pynmon.web.text.SeenText;
import dev.pynmon.web.text.TimeText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What this monitor last saw of something that cannot be told now, for the template {@code
 * part/gone}.
 *
 * @param goneLabel what it is
 * @param goneValue how it was
 * @param goneNote what that is made of, and when it was
 */
public record GoneKeyFigure(String goneLabel, String goneValue, String goneNote) {
  private static final int STATUSES = 4;

  /** All that was seen, in the order of the dashboard; none when nothing was. */
  public static List<GoneKeyFigure> of(LastSeen seen, Instant now) {
    return Stream.of(
            seen.totals().map(totals -> invocations(totals, now)),
            seen.waiting()
                .map(some -> of("Waiting", CountText.of(some.taken()), "in all queues", some, now)),
            seen.runners()
                .map(
                    some ->
                        of(
                            "Active runners",
                            CountText.of(some.taken().active()),
                            ActiveText.stale(some.taken())
                                + CountText.of(some.taken().known())
                                + " known",
                            some,
                            now)),
            seen.sign().map(sign -> sign(sign.taken(), now)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static GoneKeyFigure invocations(Taken<StatusTotals> seen, Instant now) {
    StatusTotals totals = seen.taken();
    return of("Invocations", CountText.of(totals.total()), statuses(totals), seen, now);
  }

  /** The most frequent ones first. */
  private static String statuses(StatusTotals totals) {
    List<Map.Entry<InvocationStatus, Long>> all =
        totals.byStatus().entrySet().stream()
            .sorted(
                Map.Entry.<InvocationStatus, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(entry -> entry.getKey().value()))
            .toList();
    String first =
        all.stream()
            .limit(STATUSES)
            .map(one -> CountText.of(one.getValue()) + " " + StatusText.name(one.getKey()))
            .collect(Collectors.joining(", "));
    int more = all.size() - STATUSES;
    return more > 0 ? first + ", in " + more + " more" : first;
  }

  private static GoneKeyFigure sign(Instant at, Instant now) {
    return new GoneKeyFigure(
        "Last sign of life", TimeText.age(at, now), "at " + TimeText.clock(at) + TimeText.zone(at));
  }

  private static GoneKeyFigure of(
      String label, String value, String parts, Taken<?> seen, Instant now) {
    String when = SeenText.of(seen.asOf(), now);
    return new GoneKeyFigure(label, value, parts.isEmpty() ? when : parts + "; " + when);
  }
}

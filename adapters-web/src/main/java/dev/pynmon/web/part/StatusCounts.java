package dev.pynmon.web.part;

import dev.pynmon.application.port.in.app.LastSeen;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.text.SeenText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many invocations are in which status, for the template {@code part/status-counts}.
 *
 * @param countsNote how many there are, and as of when
 * @param countsGone true when they were so, and nobody can tell how they are now
 * @param countsUnknown true when nobody can tell at all
 * @param countsWait true while they are being counted for the first time
 * @param countsMax the number that fills a meter
 * @param counts status by status
 */
public record StatusCounts(
    String countsNote,
    boolean countsGone,
    boolean countsUnknown,
    boolean countsWait,
    String countsMax,
    List<StatusCount> counts) {
  private record Tally(InvocationStatus status, long number) {}

  /**
   * Every status that occurs, the most frequent first; where that is not known, as it was last
   * seen.
   */
  public static StatusCounts occurring(
      Answer<Snapshot<StatusTotals>> state, LastSeen seen, Instant now, Links links) {
    return state
        .absence()
        .flatMap(_ -> seen.totals())
        .map(
            last ->
                of(new Answer.Available<>(last), occurring(Stream.of(last.taken())), links)
                    .gone("unknown now; " + SeenText.of(last.asOf(), now)))
        .orElseGet(() -> of(state, occurring(totals(state)), links));
  }

  private StatusCounts gone(String note) {
    return new StatusCounts(note, true, false, false, countsMax, counts);
  }

  /** Every status that pynenc knows, in its order, and behind them what else is stored. */
  public static StatusCounts all(Answer<Snapshot<StatusTotals>> state, Links links) {
    return of(state, all(totals(state)), links);
  }

  private static StatusCounts of(
      Answer<Snapshot<StatusTotals>> state, Stream<Tally> tallies, Links links) {
    long sum = totals(state).mapToLong(StatusTotals::total).sum();
    return new StatusCounts(
        note(state),
        false,
        state.absence().isPresent(),
        state.available().filter(Snapshot.NotYet.class::isInstance).isPresent(),
        String.valueOf(Math.max(1, sum)),
        tallies.map(one -> StatusCount.of(one.status(), one.number(), links)).toList());
  }

  /** They, if they are known. */
  private static Stream<StatusTotals> totals(Answer<Snapshot<StatusTotals>> state) {
    return state.available().flatMap(Snapshot::value).stream();
  }

  private static Stream<Tally> occurring(Stream<StatusTotals> known) {
    return known
        .flatMap(totals -> totals.byStatus().entrySet().stream())
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Map.Entry.<InvocationStatus, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().value()))
        .map(entry -> new Tally(entry.getKey(), entry.getValue()));
  }

  private static Stream<Tally> all(Stream<StatusTotals> known) {
    return known.flatMap(
        totals -> inOrder(totals).map(status -> new Tally(status, totals.of(status))));
  }

  private static Stream<InvocationStatus> inOrder(StatusTotals totals) {
    Stream<InvocationStatus> others =
        totals.byStatus().keySet().stream()
            .filter(status -> !(status instanceof KnownStatus))
            .sorted(Comparator.comparing(InvocationStatus::value));
    return Stream.concat(Arrays.stream(KnownStatus.values()), others);
  }

  private static String note(Answer<Snapshot<StatusTotals>> state) {
    return switch (state) {
      case Answer.Missing<Snapshot<StatusTotals>> missing -> AbsenceText.word(missing.why());
      case Answer.Available<Snapshot<StatusTotals>> there ->
          switch (there.value()) {
            case Snapshot.NotYet<StatusTotals> waiting ->
                "being counted since " + TimeText.clock(waiting.since());
            case Snapshot.Taken<StatusTotals> taken ->
                CountText.of(taken.taken().total())
                    + (taken.complete() ? " in all" : " counted so far")
                    + ", as of "
                    + TimeText.clock(taken.asOf());
          };
    };
  }
}

package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.timeline.lane.Client;
import dev.pynmon.domain.value.TextCut;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a lane stands among those beside it: by who works there, not by what went on, so that lanes
 * keep their order when a window grows or moves. Clients stand first, then runners by host and
 * class, then what is known by no runner. What passes within a lane, as its generations, stands in
 * the order of time.
 *
 * @param rank of what kind it is
 * @param host where it runs
 * @param type the class of the runner
 * @param since when it began, where it passes
 * @param process what tells those of a kind on a host apart, about in the order of their starts
 * @param id the runner
 */
record LaneOrder(int rank, String host, String type, Instant since, long process, String id)
    implements Comparable<LaneOrder> {
  private static final int CLIENT = 0;
  private static final int RUNNER = 1;
  private static final int UNKNOWN = 2;
  private static final int NOBODY = 3;
  private static final int FOLDED = 4;

  private static final Comparator<LaneOrder> ORDER =
      Comparator.comparingInt((LaneOrder one) -> one.rank)
          .thenComparing(LaneOrder::host)
          .thenComparing(LaneOrder::type)
          .thenComparing(LaneOrder::since)
          .thenComparing(LaneOrder::process)
          .thenComparing(LaneOrder::id);

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int DIGITS = 12;
  private static final int MOST_CHARS = 200;

  static LaneOrder of(LaneSeat seat) {
    Optional<RunnerContext> context = seat.context();
    return new LaneOrder(
        rankOf(seat, context),
        context.map(known -> inOrderOfNumbers(known.hostname())).orElse(""),
        context.map(RunnerContext::runnerClass).orElse(""),
        seat.passes() ? seat.turns().getFirst().from() : Instant.MIN,
        context.map(RunnerContext::processId).orElse(0L),
        seat.id().runner().map(RunnerId::value).orElse(""));
  }

  private static int rankOf(LaneSeat seat, Optional<RunnerContext> context) {
    if (seat.id().equals(LaneId.FOLDED)) {
      return FOLDED;
    } else if (seat.id().equals(LaneId.NOBODY)) {
      return NOBODY;
    }
    boolean client = seat.id().runner().map(one -> Client.is(one, context)).orElse(true);
    return client ? CLIENT : context.isPresent() ? RUNNER : UNKNOWN;
  }

  /** So that {@code worker-2} stands before {@code worker-10}. */
  private static String inOrderOfNumbers(String host) {
    return NUMBER
        .matcher(TextCut.ofChars(host, MOST_CHARS).text())
        .replaceAll(
            found -> "0".repeat(Math.max(0, DIGITS - found.group().length())) + found.group());
  }

  @Override
  public int compareTo(LaneOrder other) {
    return ORDER.compare(this, other);
  }
}

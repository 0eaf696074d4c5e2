package dev.pynmon.domain.timeline;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.Optional;
import java.util.Set;

/**
 * About how many bytes causes and runs of triggers take in a page, with the lines that can be
 * drawn.
 *
 * @param drawn the invocations that are drawn one by one, at which lines may end
 * @param barless those of the window that have no bar, so that their events stand elsewhere
 */
record CausePrice(Set<InvocationId> drawn, Set<InvocationId> barless) {
  /** But for stored text. */
  private static final int MARKER_BYTES = 640;

  private static final int TICK_BYTES = 200;
  private static final int LINE_BYTES = 350;
  private static final int CONDITION_BYTES = 130;

  /** How many letters of a code, of a name and of a condition, and how many of these are shown. */
  private static final int CODE = 100;

  private static final int NAME = 40;
  private static final int NAMES = 3;
  private static final int CONDITION = 120;
  private static final int CONDITIONS = 4;
  private static final int RUNS = 20;

  int of(Cause cause) {
    int names = cause.related().stream().mapToInt(id -> Price.of(id.value()) + 1).sum();
    int lines = Cause.withLines(cause, drawn).stream().mapToInt(child -> line(cause, child)).sum();
    int own =
        switch (cause) {
          case EventCause event -> of(event.event());
          case TickCause tick -> of(tick);
        };
    return MARKER_BYTES + 2 * Price.beyond(cause.key()) + names + lines + own;
  }

  private int of(Event event) {
    int code = 3 * Price.of(event.code(), CODE);
    int names =
        event.payload().serialized().keySet().stream()
            .limit(NAMES)
            .mapToInt(name -> Price.of(name, NAME))
            .sum();
    return code + names + event.emitter().invocation().map(id -> origin(event, id)).orElse(0);
  }

  private int origin(Event event, InvocationId emitter) {
    return drawn.contains(emitter) && barless.contains(emitter)
        ? LINE_BYTES + Price.of(event.id().value()) + Price.of(emitter.value())
        : 0;
  }

  private static int of(TickCause tick) {
    TriggerRun first = tick.runs().getFirst();
    int conditions =
        tick.conditions().stream().limit(CONDITIONS).mapToInt(id -> Price.of(id, CONDITION)).sum();
    int runs = tick.runs().stream().limit(RUNS).mapToInt(run -> Price.of(run.id().value())).sum();
    int service =
        tick.serviceRun().map(Price::of).orElse(0)
            + tick.serviceRunner().map(runner -> Price.of(runner.value())).orElse(0);
    return TICK_BYTES
        + conditions
        + runs
        + service
        + Price.of(first.id().value())
        + Price.of(first.trigger());
  }

  private static int line(Cause cause, InvocationId child) {
    Optional<TriggerRun> run = cause.runThatStarted(child);
    int source =
        cause instanceof EventCause event
            ? event.event().emitter().invocation().map(id -> Price.of(id.value())).orElse(0)
            : 0;
    int condition =
        run.stream()
            .flatMap(one -> one.participants().stream())
            .map(Participant::condition)
            .flatMap(Optional::stream)
            .mapToInt(Price::of)
            .max()
            .orElse(0);
    return LINE_BYTES
        + Price.of(cause.key())
        + run.map(CausePrice::ids).orElse(0)
        + condition
        + source
        + Price.of(child.value());
  }

  private static int ids(TriggerRun run) {
    return Price.of(run.id().value()) + Price.of(run.trigger());
  }

  /** Of a run what its statuses, results and exceptions have: frames, and lines from these. */
  int of(TriggerRun run) {
    int lines =
        run.started()
            .filter(drawn::contains)
            .map(child -> LINE_BYTES + ids(run) + Price.of(child.value()))
            .orElse(0);
    return CauseChoice.withLines(run)
        .filter(one -> one.source().filter(drawn::contains).isPresent())
        .mapToInt(one -> CONDITION_BYTES + (lines == 0 ? 1 : 2) * ids(one) + lines)
        .sum();
  }

  private static int ids(Participant one) {
    return one.condition().map(Price::of).orElse(0)
        + one.source().map(id -> Price.of(id.value())).orElse(0);
  }
}

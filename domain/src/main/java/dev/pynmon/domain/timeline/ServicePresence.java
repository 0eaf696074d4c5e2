package dev.pynmon.domain.timeline;

import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a window shows of a run of the atomic service.
 *
 * @param run the run
 * @param from where it begins to be seen
 * @param until where it ends to be seen
 * @param end why it ends there
 */
public record ServicePresence(AtomicRun run, Instant from, Instant until, SegmentEnd end) {
  private static final String RUNNING = "running";

  /** The newest of a source, by their beginnings. */
  static List<ServicePresence> of(TimelineSource source) {
    return source.services().stream()
        .flatMap(run -> seen(run, source).stream())
        .sorted(Comparator.comparing(ServicePresence::from).reversed())
        .limit(Timeline.MOST_SERVICES)
        .sorted(Comparator.comparing(ServicePresence::from).thenComparing(seen -> seen.run().id()))
        .toList();
  }

  private static Optional<ServicePresence> seen(AtomicRun run, TimelineSource source) {
    TimeWindow window = source.window();
    Instant end = run.end().orElseGet(() -> unrecordedEnd(run, source));
    if (run.start().isAfter(window.to()) || end.isBefore(window.from())) {
      return Optional.empty();
    }
    Instant from = run.start().isBefore(window.from()) ? window.from() : run.start();
    Instant until = end.isAfter(window.to()) ? window.to() : end;
    return Optional.of(
        new ServicePresence(run, from, until.isBefore(from) ? from : until, why(run, end, source)));
  }

  /** A run without end goes on, or ended with its runner, or was never more than an attempt. */
  private static Instant unrecordedEnd(AtomicRun run, TimelineSource source) {
    if (!run.status().equals(RUNNING)) {
      return run.start();
    }
    return Optional.ofNullable(source.silentSince().get(run.runner())).orElse(source.now());
  }

  private static SegmentEnd why(AtomicRun run, Instant end, TimelineSource source) {
    boolean goesOn =
        run.end().isEmpty()
            && run.status().equals(RUNNING)
            && !source.silentSince().containsKey(run.runner());
    if (goesOn) {
      return SegmentEnd.ONGOING;
    }
    return end.isAfter(source.window().to()) ? SegmentEnd.CUT : SegmentEnd.CHANGED;
  }
}

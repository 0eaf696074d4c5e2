package dev.pynmon.application.service.orchestrator;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.orchestrator.AtomicRun;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Since when this monitor has seen the same run marked as going on, of each application, whichever
 * page was looked at: all that tells how long a mark without a record stands. Safe for concurrent
 * use.
 */
public final class MarkedRuns {
  private static final Comparator<AtomicRun> OLDEST =
      Comparator.comparing(AtomicRun::start).thenComparing(AtomicRun::id);

  private final Map<AppKey, Mark> marks = new ConcurrentHashMap<>();

  /**
   * A mark that stands.
   *
   * @param run the run that is marked
   * @param since when this monitor saw it first, without a break
   */
  public record Mark(AtomicRun run, Instant since) {}

  /**
   * The oldest of what is marked now.
   *
   * @param marked the runs that are marked as going on
   */
  public Optional<Mark> seen(AppKey app, List<AtomicRun> marked, Instant now) {
    Optional<AtomicRun> oldest = marked.stream().min(OLDEST);
    if (oldest.isEmpty()) {
      marks.remove(app);
    }
    return oldest.map(run -> marks.compute(app, (_, before) -> mark(run, before, now)));
  }

  private static Mark mark(AtomicRun run, @Nullable Mark before, Instant now) {
    return before != null && before.run().equals(run) ? before : new Mark(run, now);
  }
}

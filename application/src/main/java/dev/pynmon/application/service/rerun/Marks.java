package dev.pynmon.application.service.rerun;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.orchestrator.AtomicRun;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Since when this monitor has seen the same run marked as going on, of each application: all that
 * tells how long a mark without a record stands. Safe for concurrent use.
 */
public final class Marks {
  private final Map<AppKey, Seen> marks = new ConcurrentHashMap<>();

  private record Seen(AtomicRun run, Instant since) {}

  /** It is marked now; since when it was seen so without a break. */
  Instant since(AppKey app, AtomicRun run, Instant now) {
    return marks
        .compute(
            app,
            (same, before) ->
                before != null && before.run().equals(run) ? before : new Seen(run, now))
        .since();
  }

  /** Nothing is marked now. */
  void none(AppKey app) {
    marks.remove(app);
  }
}

package dev.pynmon.application.port.out.runner;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerCounts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The signs of life that runners left with the orchestrator (wire format, section 5.3). pynenc
 * never removes one, and a {@code ProcessRunner} leaves one for each invocation.
 *
 * <p>Safe for concurrent use. Every method throws {@link dev.pynmon.domain.app.BackendException}
 * when the store does not answer.
 */
public interface Heartbeats {
  /** All heartbeats, newest created first. Cost: one index range. */
  Page<Heartbeat> newest(PageRequest page);

  /**
   * The runners whose last sign of life is not older than this, by creation, then id. Of more than
   * the limit those that were heard of last, for whoever lives is among them.
   *
   * @param since see {@link dev.pynmon.domain.runner.ActiveRule#activeSince}
   * @param limit 1 to 1,000
   */
  List<Heartbeat> active(Instant since, int limit);

  /** The heartbeats of these runners; those without one are left out. At most 1,000 ids. */
  Map<RunnerId, Heartbeat> of(Collection<RunnerId> runners);

  /** How many runners are known and active, each counted up to a bound. */
  RunnerCounts counts(Instant activeSince, long bound);
}

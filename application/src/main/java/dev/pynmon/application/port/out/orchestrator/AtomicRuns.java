package dev.pynmon.application.port.out.orchestrator;

import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.List;
import java.util.Optional;

/**
 * The recorded runs of the atomic service, since pynenc 0.2.4 (wire format, section 5.5). Before,
 * only the last run of each runner is known, from its heartbeat.
 *
 * <p>Safe for concurrent use. Every method throws {@link dev.pynmon.domain.app.BackendException}
 * when the store does not answer.
 */
public interface AtomicRuns {
  /** All recorded runs, newest start first. Cost: one index range. */
  Page<AtomicRun> newest(PageRequest page);

  /**
   * The runs that are marked as going on; pynenc allows one, a damaged store may hold more.
   *
   * @param limit 1 to 1,000
   */
  List<AtomicRun> running(int limit);

  /** One run, if it is still recorded. */
  Optional<AtomicRun> byId(String id);
}

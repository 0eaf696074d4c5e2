package dev.pynmon.application.port.in.broker;

import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.application.port.in.orchestrator.BlockingReport;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.broker.QueueOrder;
import dev.pynmon.domain.query.Count;
import java.util.List;
import java.util.Optional;

/**
 * What decides when the messages of a queue are taken.
 *
 * @param order by which rule
 * @param oldest the message that came first; empty where nothing waits
 * @param isOldestCertain false when an older one may wait among those that were not looked at
 * @param ahead how many are taken before those that are shown
 * @param awaited those that runners take before they look into any queue, at most {@value
 *     #MAX_AWAITED}
 * @param choice how a runner chooses among the queues that it takes from; empty before pynenc 0.4
 */
public record QueueFacts(
    QueueOrder order,
    Optional<WaitingMessage> oldest,
    boolean isOldestCertain,
    Count ahead,
    Answer<List<BlockingReport>> awaited,
    Optional<Setting> choice) {
  /** The most that are named of those that are taken before any queue. */
  public static final int MAX_AWAITED = 10;
}

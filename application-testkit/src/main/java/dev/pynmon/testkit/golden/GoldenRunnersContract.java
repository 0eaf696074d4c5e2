package dev.pynmon.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.application.port.out.runner.Heartbeats;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.runner.Heartbeat;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Queues and heartbeats, as pynenc answers about them. */
public abstract class GoldenRunnersContract extends GoldenContract {
  /** The messages of a queue in their true order, as the store itself says. */
  protected abstract List<InvocationId> messages(QueueName queue);

  @Test
  void queues_areCountedAsByPynenc() {
    assertThat(counted(queues())).isEqualTo(golden().waitingByQueue());
  }

  @Test
  void messagesOfEachQueue_areInTheirTrueOrder() {
    assertThat(golden().waitingByQueue().keySet())
        .isNotEmpty()
        .allSatisfy(
            queue ->
                assertThat(OpenedStores.all(page -> queues().peek(queue, page)))
                    .extracting(QueuedMessage::invocation)
                    .containsExactlyElementsOf(messages(queue)));
  }

  @Test
  void heartbeats_areThoseOfPynenc() {
    Heartbeats heartbeats = opened().orchestrator(app()).heartbeats();
    assertThat(heartbeats.active(Instant.EPOCH, ALL))
        .containsExactlyElementsOf(golden().heartbeats());
    assertThat(OpenedStores.all(heartbeats::newest))
        .containsExactlyInAnyOrderElementsOf(golden().heartbeats())
        .isSortedAccordingTo(Comparator.comparing(Heartbeat::created).reversed());
  }

  /** How many messages each queue holds, all of them counted. */
  public static Map<QueueName, Long> counted(Queues queues) {
    List<QueueSize> sizes = queues.sizes(ALL);
    assertThat(sizes).extracting(QueueSize::waiting).hasOnlyElementsOfType(Count.Exact.class);
    return sizes.stream()
        .collect(Collectors.toMap(QueueSize::queue, size -> size.waiting().value()));
  }

  private Queues queues() {
    return opened().broker(app()).queues();
  }
}

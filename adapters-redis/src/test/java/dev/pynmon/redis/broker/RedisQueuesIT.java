package dev.pynmon.redis.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.broker.OldestMessage;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueOrder;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.redis.catalogue.Catalogue;
import dev.pynmon.redis.key.TestApp;
import dev.pynmon.testkit.redis.RedisCommand;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Queues of two plugins in one broker, and keys that are none (wire format, section 6.3). */
@Tag("redis")
class RedisQueuesIT {
  private static final String PREFIX = "__pynenc__:shop:broker:";

  private final TestApp app = new TestApp();
  private final RedisQueues queues =
      new RedisQueues(
          app.app(),
          () ->
              new Catalogue(app.app().server(), Clock.systemUTC(), () -> 0, Runnable::run)
                  .look("shop"));

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void listThatANewerPluginIgnores_isShownBesideItsQueues() {
    app.write("RPUSH", PREFIX + "default_queue", "stranded");
    app.write("SET", PREFIX + "broker_sequence", "7");
    app.write("ZADD", PREFIX + "broker_queue:default", 0, "9223372036854775800:waiting");
    assertThat(queues.sizes(10)).containsExactly(size("default", 1), size("default_queue", 1));
    assertThat(ids("default")).containsExactly("waiting");
    assertThat(ids("default_queue")).containsExactly("stranded");
    assertThat(queues.order(new QueueName("default_queue"))).isEqualTo(QueueOrder.LEFT_BEHIND);
    assertThat(queues.order(QueueName.DEFAULT)).isEqualTo(QueueOrder.PRIORITY);
  }

  @Test
  void counterAlone_tellsThatNothingWaitsInAnyNamedQueue() {
    app.write("SET", PREFIX + "broker_sequence", "7");
    assertThat(queues.sizes(10)).isEmpty();
  }

  @Test
  void queueThatIsNone_isEmpty() {
    app.write("SET", PREFIX + "default_queue", "no list");
    app.write("SADD", PREFIX + "mail", "no queue");
    assertThat(queues.sizes(10)).isEmpty();
  }

  @Test
  void oldest_ofMorePrioritiesThanAreLookedAt_isNotCertain() {
    app.write("SET", PREFIX + "broker_sequence", "7");
    app.write(
        IntStream.rangeClosed(1, 1_001)
            .mapToObj(
                n ->
                    RedisCommand.of(
                        "ZADD", PREFIX + "broker_queue:default", n, "%019d:%d".formatted(n, n))));
    OldestMessage oldest = queues.oldest(QueueName.DEFAULT);
    assertThat(oldest.isCertain()).isFalse();
    assertThat(oldest.message()).map(QueuedMessage::invocation).contains(new InvocationId("1001"));
  }

  private static QueueSize size(String queue, int waiting) {
    return new QueueSize(new QueueName(queue), new Count.Exact(waiting));
  }

  private List<String> ids(String queue) {
    return queues.peek(new QueueName(queue), PageRequest.first(10)).items().stream()
        .map(QueuedMessage::invocation)
        .map(Object::toString)
        .toList();
  }
}

package dev.pynmon.redis.broker;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.application.port.plugin.BrokerStore;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.redis.catalogue.AppContents;
import dev.pynmon.redis.catalogue.Generation;
import dev.pynmon.redis.key.KeyedServer;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The broker of one application.
 *
 * @param app the application
 * @param catalogue what the search through all keys found so far
 * @param whole the same, once it came to its end
 */
public record RedisBroker(
    KeyedServer app,
    Supplier<Snapshot<AppContents>> catalogue,
    Supplier<Snapshot<AppContents>> whole)
    implements BrokerStore {
  private static final String BROKEN_PAIR =
      "Here works pynenc 0.4 with a Redis plugin of 0.3, which never queues what it registers.";

  @Override
  public Queues queues() {
    return new RedisQueues(app, catalogue);
  }

  /**
   * No round trip; waits for the first search while that goes on, unless it met a message already.
   */
  @Override
  public Optional<String> problem() {
    return hasBroker() ? Optional.empty() : searched();
  }

  /** The pair that does not fit writes no key of the broker. */
  private boolean hasBroker() {
    return catalogue
        .get()
        .value()
        .filter(found -> found.evidence().contains(Component.BROKER))
        .isPresent();
  }

  private Optional<String> searched() {
    return switch (whole.get()) {
      case Snapshot.NotYet<AppContents> _ -> throw app.server().unsearched();
      case Snapshot.Taken<AppContents> found ->
          found
              .value()
              .filter(contents -> contents.generation() == Generation.BROKEN_PAIR)
              .map(_ -> BROKEN_PAIR);
    };
  }
}

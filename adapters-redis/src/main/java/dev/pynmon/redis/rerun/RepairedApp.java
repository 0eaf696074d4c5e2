package dev.pynmon.redis.rerun;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.redis.catalogue.AppContents;
import dev.pynmon.redis.catalogue.Generation;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.server.Writer;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One application on a server that may be written to.
 *
 * @param app where it is read
 * @param writer where it is written
 * @param catalogue what the search through all keys found, once it came to its end
 */
public record RepairedApp(
    KeyedServer app, Writer writer, Supplier<Snapshot<AppContents>> catalogue) {
  /** Somebody else touches the same: what is there then is looked at again. */
  private static final int MOST_ATTEMPTS = 10;

  AppKeys keys() {
    return app.keys();
  }

  /**
   * Which pynenc works here.
   *
   * @throws BackendException when nobody knows yet
   */
  Generation generation() {
    return contents().generation();
  }

  /**
   * Whether its broker is of the plugin that was never released.
   *
   * @throws BackendException when nobody knows yet
   */
  boolean namesQueues() {
    return contents().namesQueues();
  }

  /** What is not met yet might tell of another pynenc, whose runners would not find what is new. */
  private AppContents contents() {
    return switch (catalogue.get()) {
      case Snapshot.NotYet<AppContents> _ -> throw writer.unsearched();
      case Snapshot.Taken<AppContents>(var found, _, var complete) -> {
        if (!complete) {
          throw writer.leftOut();
        }
        yield found;
      }
    };
  }

  /**
   * Where a message goes.
   *
   * @throws BackendException when nobody knows
   */
  MessageTarget target(QueueName queue, double priority) {
    AppContents found = contents();
    return found.namesQueues()
        ? MessageTarget.Sorted.in(found, queue, priority).orElseThrow(writer::unknownQueues)
        : new MessageTarget.Listed(keys().broker("default_queue"));
  }

  /**
   * Takes turns until one comes to an end.
   *
   * @param attempt empty when what it watched was touched, so that nothing was done
   * @throws BackendException also when others are always faster: then nothing was done
   */
  <T> T write(Function<? super Writer.Turn, Optional<T>> attempt) {
    for (int n = 0; n < MOST_ATTEMPTS; n++) {
      Optional<T> done = writer.write(attempt);
      if (done.isPresent()) {
        return done.get();
      }
    }
    throw writer.outrun();
  }
}

package dev.pynmon.redis.purge;

import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.redis.catalogue.AppContents;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.server.Writer;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * One application on a server that may be written to.
 *
 * @param app where it is read
 * @param writer where it is written
 * @param catalogue what the search through all keys found
 * @param purged told that a component was removed, so that the catalogue is not as it was
 */
public record WrittenApp(
    KeyedServer app, Writer writer, Supplier<Snapshot<AppContents>> catalogue, Runnable purged) {
  AppKeys keys() {
    return app.keys();
  }

  /** The keys of the sorted-set queues of an unreleased plugin. */
  Collection<String> sortedQueues() {
    return catalogue.get().value().map(found -> found.queues().values()).orElse(List.of());
  }
}

package dev.pynmon.redis.catalogue;

import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scan;
import dev.pynmon.redis.server.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/** One walk through all keys of pynenc, step by step, resting as long as it works. */
final class Search {
  private static final int STEP = 2_000;
  private static final long LONGEST_REST = Duration.ofMillis(50).toNanos();
  private static final long PUBLISH_EVERY = Duration.ofSeconds(1).toNanos();

  private final AppsFound apps = new AppsFound();
  private final Server server;
  private final Instant begun;
  private final BiConsumer<Contents, Instant> publish;
  private long published = System.nanoTime();

  Search(Server server, Instant begun, BiConsumer<Contents, Instant> publish) {
    this.server = server;
    this.begun = begun;
    this.publish = publish;
  }

  Contents run() {
    String cursor = Scan.START;
    do {
      long start = System.nanoTime();
      Scan scan = step(cursor);
      scan.found().forEach(apps::add);
      cursor = scan.next();
      if (!cursor.equals(Scan.START)) {
        publishNowAndThen();
        LockSupport.parkNanos(Math.min(LONGEST_REST, System.nanoTime() - start));
      }
    } while (!cursor.equals(Scan.START));
    return contents(!apps.leftOut());
  }

  private Scan step(String cursor) {
    return server.read(
        session -> {
          Batch batch = session.batch();
          Reply<Scan> scan = batch.scan(cursor, AppKeys.ROOT, STEP);
          batch.send();
          return scan.get();
        });
  }

  /** The first search through a large store takes a while: pages show what it found so far. */
  private void publishNowAndThen() {
    if (System.nanoTime() - published > PUBLISH_EVERY) {
      publish.accept(contents(false), begun);
      published = System.nanoTime();
    }
  }

  private Contents contents(boolean complete) {
    return server.read(session -> new Inspection(session).of(apps.all(), complete));
  }
}

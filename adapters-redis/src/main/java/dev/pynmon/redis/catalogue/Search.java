package dev.pynmon.redis.catalogue;

import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scan;
import dev.pynmon.redis.server.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * One walk through all keys of pynenc, step by step, resting as long as it works. In a large store
 * that takes a while: what each application is, is asked for once it is met.
 */
final class Search {
  private static final int STEP = 2_000;
  private static final long LONGEST_REST = Duration.ofMillis(50).toNanos();
  private static final long PUBLISH_EVERY = Duration.ofSeconds(1).toNanos();

  private final AppsFound apps = new AppsFound();
  private final Server server;
  private final Instant begun;
  private final LongSupplier nanos;
  private final BiConsumer<Contents, Instant> publish;
  private final Optional<AppKeys> wanted;
  private Optional<Long> published = Optional.empty();

  /**
   * To be run once.
   *
   * @param wanted an application that somebody waits for
   */
  Search(
      Server server,
      Instant begun,
      LongSupplier nanos,
      Optional<AppKeys> wanted,
      BiConsumer<Contents, Instant> publish) {
    this.server = server;
    this.begun = begun;
    this.nanos = nanos;
    this.wanted = wanted;
    this.publish = publish;
  }

  /**
   * Before all else: who is wanted, and who told their name. The walk is as long, but the server
   * hands out next to nothing. That these are all is told with the first step of the walk through
   * all keys, unless that is its end.
   */
  void runNamed() {
    wanted.ifPresent(app -> ask(List.of(app)));
    walk(AppKeys.REGISTRY, () -> ask(apps.news()));
    askFor(apps.news());
    published = Optional.empty();
  }

  Contents run() {
    walk(AppKeys.ROOT, () -> ask(apps.news()));
    return contents(!apps.leftOut());
  }

  private void walk(String beginning, Runnable between) {
    String cursor = Scan.START;
    do {
      long start = nanos.getAsLong();
      Scan scan = step(cursor, beginning);
      scan.found().forEach(apps::add);
      cursor = scan.next();
      if (!cursor.equals(Scan.START)) {
        between.run();
        LockSupport.parkNanos(Math.min(LONGEST_REST, nanos.getAsLong() - start));
      }
    } while (!cursor.equals(Scan.START));
  }

  private Scan step(String cursor, String beginning) {
    return server.read(
        session -> {
          Batch batch = session.batch();
          Reply<Scan> scan = batch.scan(cursor, beginning, STEP);
          batch.send();
          return scan.get();
        });
  }

  /** The first search through a large store takes a while: pages show what it found so far. */
  private void ask(Collection<AppKeys> news) {
    askFor(news);
    boolean isFirst = published.isEmpty() && !apps.all().isEmpty();
    if (isFirst || published.filter(at -> nanos.getAsLong() - at > PUBLISH_EVERY).isPresent()) {
      publish();
    }
  }

  private void askFor(Collection<AppKeys> news) {
    if (!news.isEmpty()) {
      server.read(session -> new KnownKeys(session).of(news)).forEach(apps::addAsked);
    }
  }

  private void publish() {
    publish.accept(contents(false), begun);
    published = Optional.of(nanos.getAsLong());
  }

  private Contents contents(boolean complete) {
    return server.read(session -> new Inspection(session).of(apps.all(), complete));
  }
}

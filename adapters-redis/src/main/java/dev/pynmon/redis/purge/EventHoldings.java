package dev.pynmon.redis.purge;

import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.query.Count;
import dev.pynmon.redis.key.Kept;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Numbers;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many events and runs a removal of old events would take.
 *
 * @param app the application
 * @param retention which are kept
 * @param oldest the score before which everything goes
 */
record EventHoldings(KeyedServer app, EventRetention retention, double oldest) {
  /** Of more events than this nobody looks which runs the others were part of. */
  static final int MOST_EVENTS = 20_000;

  private static final int TOGETHER = 1_000;

  /** One round trip, and four for each 1,000 events that go. */
  List<Holding> all() {
    Sizes sizes = app.read(this::sizes);
    long events = Math.max(sizes.oldEvents(), over(sizes.events(), retention.maxEvents()));
    Count ofEvents = runsOf(events);
    long runs =
        Math.max(sizes.oldRuns() + ofEvents.value(), over(sizes.runs(), retention.maxRuns()));
    Count allRuns = Count.of(runs, ofEvents instanceof Count.Exact);
    return Stream.of(
            holding(Kept.EVENTS, new Count.Exact(events)), holding(Kept.TRIGGER_RUNS, allRuns))
        .filter(holding -> !holding.entries().equals(Optional.of(new Count.Exact(0))))
        .toList();
  }

  private static Holding holding(Kept kind, Count entries) {
    return new Holding(kind.kind(), Optional.of(entries));
  }

  private static long over(long all, long kept) {
    return kept == 0 ? 0 : all - kept;
  }

  /** How many there are, and how many of them are too old. */
  private record Sizes(long events, long oldEvents, long runs, long oldRuns) {}

  private Sizes sizes(Session session) {
    Batch batch = session.batch();
    String before = "(" + Numbers.text(oldest);
    Reply<Long> events = batch.zcard(events());
    Reply<Long> oldEvents = batch.zcount(events(), "-inf", before);
    Reply<Long> runs = batch.zcard(runs());
    Reply<Long> oldRuns = batch.zcount(runs(), "-inf", before);
    batch.send();
    return new Sizes(events.get(), oldEvents.get(), runs.get(), oldRuns.get());
  }

  /** How many runs go with the first so many events that are not too old themselves. */
  private Count runsOf(long events) {
    YoungerRuns found = new YoungerRuns(app.keys(), oldest);
    long looked = Math.min(events, MOST_EVENTS);
    for (long from = 0; from < looked && !found.isFull(); from += TOGETHER) {
      long to = Math.min(from + TOGETHER, looked) - 1;
      List<String> some = between(from, to);
      app.read(session -> found.add(session, some));
    }
    return looked < events ? new Count.AtLeast(found.count().value()) : found.count();
  }

  private List<String> between(long from, long to) {
    return app.read(
        session -> {
          Batch batch = session.batch();
          Reply<List<Scored>> some = batch.zrange(events(), false, from, to);
          batch.send();
          return some.get().stream().map(Scored::member).toList();
        });
  }

  private String events() {
    return app.keys().trigger("evts_by_time");
  }

  private String runs() {
    return app.keys().trigger("truns_by_time");
  }
}

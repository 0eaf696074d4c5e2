package dev.pynmon.redis.trigger;

import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.list.MilliWindow;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * The runs of triggers in Redis (wire format, section 9.2).
 *
 * @param app the application
 */
public record RedisTriggerRuns(KeyedServer app) implements TriggerRuns {
  private static final String BY_TIME = "truns_by_time";

  /** One round trip, two where a record is longer than 16 KB. */
  @Override
  public Map<TriggerRunId, StoredTriggerRun> of(Collection<TriggerRunId> ids) {
    return app.read(session -> new RunRecords(app, session).of(ids));
  }

  /** Two round trips for up to a thousand runs, one more for each other thousand. */
  @Override
  public Newest<StoredTriggerRun> executed(TimeWindow window, int limit) {
    return app.read(
        session -> {
          int asked = limit + 1 + MilliWindow.SPARE;
          List<TriggerRunId> ids = newest(session, window, asked);
          Map<TriggerRunId, StoredTriggerRun> runs = new RunRecords(app, session).of(ids);
          List<StoredTriggerRun> inWindow =
              ids.stream()
                  .map(runs::get)
                  .filter(Objects::nonNull)
                  .filter(run -> isIn(window, run))
                  .toList();
          Newest<StoredTriggerRun> newest = Newest.of(inWindow, limit);
          return new Newest<>(newest.items(), newest.complete() && ids.size() < asked);
        });
  }

  private static boolean isIn(TimeWindow window, StoredTriggerRun run) {
    return !(run instanceof TriggerRun read)
        || read.executedAt().filter(window::contains).isPresent();
  }

  private List<TriggerRunId> newest(Session session, TimeWindow window, int count) {
    Batch batch = session.batch();
    Reply<List<Scored>> entries =
        MilliWindow.of(window).newest(batch, app.keys().trigger(BY_TIME), count);
    batch.send();
    return entries.get().stream().map(entry -> new TriggerRunId(entry.member())).toList();
  }

  /** Two round trips, three where one has more runs than wanted. */
  @Override
  public Map<InvocationId, Newest<StoredTriggerRun>> thatStarted(
      Collection<InvocationId> started, int each) {
    return related("truns_for_invocation:", started, each, (id, run) -> run.isStartOf(id));
  }

  /** As {@link #thatStarted}. */
  @Override
  public Map<InvocationId, Newest<StoredTriggerRun>> causedBy(
      Collection<InvocationId> sources, int each) {
    return related("truns_sourced_by_invocation:", sources, each, (id, run) -> run.isCausedBy(id));
  }

  /** As {@link #thatStarted}. */
  @Override
  public Map<EventId, Newest<StoredTriggerRun>> ofEvents(Collection<EventId> events, int each) {
    return related("truns_for_event:", events, each, (id, run) -> run.isCausedBy(id));
  }

  private <K> Map<K, Newest<StoredTriggerRun>> related(
      String kind, Collection<K> keys, int each, BiPredicate<K, TriggerRun> belongs) {
    return app.read(
        session ->
            new RunSets(session, app.keys().trigger(BY_TIME), each)
                .of(keys, key -> app.keys().trigger(kind + key))
                .runs(new RunRecords(app, session), belongs));
  }
}

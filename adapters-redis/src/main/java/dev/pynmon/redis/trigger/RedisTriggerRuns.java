package dev.pynmon.redis.trigger;

import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.list.NewestIds;
import dev.pynmon.redis.list.ScoredSet;
import dev.pynmon.redis.list.WindowedRecords;
import dev.pynmon.redis.server.Scored;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * The runs of triggers in Redis (wire format, section 9.2).
 *
 * @param app the application
 */
public record RedisTriggerRuns(KeyedServer app) implements TriggerRuns {
  private static final String BY_TIME = "truns_by_time";
  private static final KeyText<Scored> CURSORS = ScoredSet.cursors("trigger-runs");

  /** One round trip, two where a record is longer than 16 KB. */
  @Override
  public Map<TriggerRunId, StoredTriggerRun> of(Collection<TriggerRunId> ids) {
    return app.read(session -> new RunRecords(app, session).of(ids));
  }

  /** One round trip. */
  @Override
  public Map<String, FoundIds<TriggerRunId>> startingWith(Collection<String> beginnings, int each) {
    return app.read(
        session ->
            new NewestIds(session, app.keys().trigger(BY_TIME))
                .startingWith(beginnings, each, TriggerRunId::new));
  }

  /** Two round trips for up to a thousand runs, one more for each other thousand. */
  @Override
  public Newest<StoredTriggerRun> executed(TimeWindow window, int limit) {
    return app.read(
        session ->
            new WindowedRecords(session, app.keys().trigger(BY_TIME), window)
                .newest(
                    limit,
                    TriggerRunId::new,
                    new RunRecords(app, session)::of,
                    run -> isIn(window, run)));
  }

  private static boolean isIn(TimeWindow window, StoredTriggerRun run) {
    return !(run instanceof TriggerRun read)
        || read.executedAt().filter(window::contains).isPresent();
  }

  /** Three round trips; where not all of the window are wanted, two more for each 500. */
  @Override
  public Page<StoredTriggerRun> page(TriggerRunFilter filter, PageRequest page) {
    return app.read(
        session -> {
          WantedRuns runs =
              new WantedRuns(
                  new ScoredSet(session, app.keys().trigger(BY_TIME)),
                  new RunRecords(app, session),
                  filter);
          return new Listing<>(CURSORS, runs, runs::at).page(page);
        });
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

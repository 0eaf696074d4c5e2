package dev.pynmon.redis.purge;

import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Changes;
import dev.pynmon.redis.server.KeyName;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Writer;
import dev.pynmon.redis.trigger.RunRecords;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Removes some events or trigger runs from every place of the trigger store, as pynenc does.
 *
 * @param app the application
 * @param turn asks and changes the server
 */
record EventBatch(WrittenApp app, Writer.Turn turn) {
  /** Codes of events; pynenc writes one for each kind that the user's code emits. */
  static final int MOST_CODES = 10_000;

  /** Gives how many events and runs went; where runs are many these go alone, and first. */
  long removeEvents(List<String> events) {
    EventRuns found = EventRuns.of(turn, keys(), events);
    return found.areAll()
        ? remove(events, codes(), found.runs(), found.sets())
        : remove(List.of(), List.of(), found.runs(), found.sets());
  }

  private List<String> codes() {
    Batch batch = turn.asking().batch();
    Reply<List<String>> codes = batch.members(key("evts_codes"), MOST_CODES);
    batch.send();
    return codes.ofRightType().orElse(List.of());
  }

  /** Gives how many went. */
  long removeRuns(List<String> runs) {
    return remove(List.of(), List.of(), runs, new Members());
  }

  /**
   * One transaction.
   *
   * @param sets where these runs stand, as far as is known without their records
   */
  private long remove(
      List<String> events, List<String> codes, Collection<String> runs, Members sets) {
    Map<TriggerRunId, StoredTriggerRun> records =
        new RunRecords(app.app(), turn.asking()).of(runs.stream().map(TriggerRunId::new).toList());
    Changes changes = turn.changes();
    Reply<Long> goneRuns = changes.unlink(names("trun_hash:", runs));
    changes.zrem(key("truns_by_time"), runs);
    records.values().forEach(record -> addSets(record, sets));
    sets.srem(changes);
    Reply<Long> goneEvents = changes.unlink(names("evts_hash:", events));
    changes.unlink(names("evts_triggered_invocations:", events));
    changes.unlink(names("truns_for_event:", events));
    List.of("evts_by_time", "evts_matched", "evts_triggered")
        .forEach(name -> changes.zrem(key(name), events));
    codes.forEach(code -> changes.zrem(key("evts_by_code:" + code), events));
    changes.commit();
    return goneEvents.get() + goneRuns.get();
  }

  private void addSets(StoredTriggerRun record, Members sets) {
    if (record instanceof TriggerRun run) {
      String id = run.id().value();
      run.started().ifPresent(each -> sets.add(key("truns_for_invocation:" + each), id));
      run.participants()
          .forEach(
              one -> {
                one.event().ifPresent(each -> sets.add(key("truns_for_event:" + each), id));
                one.source()
                    .ifPresent(each -> sets.add(key("truns_sourced_by_invocation:" + each), id));
                one.validCondition()
                    .ifPresent(each -> sets.add(key("truns_for_valid_condition:" + each), id));
              });
    }
  }

  private List<KeyName> names(String beginning, Collection<String> ids) {
    return ids.stream().map(id -> KeyName.of(key(beginning + id))).toList();
  }

  private String key(String name) {
    return keys().trigger(name);
  }

  private AppKeys keys() {
    return app.keys();
  }
}

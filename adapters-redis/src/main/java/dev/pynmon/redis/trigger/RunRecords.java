package dev.pynmon.redis.trigger;

import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.trigger.DamagedTriggerRun;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.format.TriggerRunJson;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.server.Session;
import dev.pynmon.redis.value.Beginning;
import dev.pynmon.redis.value.LongTexts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;

/**
 * The records of trigger runs. Cost: a round trip for a thousand of them, one more where a record
 * is longer than 16 KB.
 *
 * @param app the application
 * @param session asks the server
 */
public record RunRecords(KeyedServer app, Session session) {
  private static final int CHUNK = 1_000;

  /** A character takes three bytes at most, and no record may have more than a million. */
  private static final long MAX_BYTES = 3_000_000;

  /** The runs; what is not there, or is no text, is left out. */
  public Map<TriggerRunId, StoredTriggerRun> of(Collection<TriggerRunId> ids) {
    Map<TriggerRunId, StoredTriggerRun> runs = new LinkedHashMap<>();
    ids.stream().gather(Gatherers.windowFixed(CHUNK)).map(this::chunk).forEach(runs::putAll);
    return runs;
  }

  private Map<TriggerRunId, StoredTriggerRun> chunk(List<TriggerRunId> ids) {
    Map<String, TriggerRunId> keys = new LinkedHashMap<>();
    ids.forEach(id -> keys.put(app.keys().trigger("trun_hash:" + id), id));
    LongTexts texts = new LongTexts(session);
    Map<TriggerRunId, StoredTriggerRun> runs = new LinkedHashMap<>();
    texts
        .longer(texts.starts(keys.keySet()), MAX_BYTES)
        .forEach(
            (key, text) ->
                Optional.ofNullable(keys.get(key))
                    .filter(_ -> text.length() > 0)
                    .ifPresent(id -> runs.put(id, run(id, text))));
    return runs;
  }

  private static StoredTriggerRun run(TriggerRunId id, Beginning text) {
    return text.isCut()
        ? new DamagedTriggerRun(
            id, new Damage("the text of the trigger run is too long", text.text()))
        : TriggerRunJson.read(id, text.text());
  }
}

package dev.pynmon.redis.trigger;

import dev.pynmon.application.port.out.trigger.Conditions;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.trigger.DamagedCondition;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.format.ConditionJson;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.value.Beginning;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The conditions in Redis (wire format, section 9.2).
 *
 * @param app the application
 */
public record RedisConditions(KeyedServer app) implements Conditions {
  /** One round trip, two where a record is longer than 16 KB. */
  @Override
  public Map<String, StoredCondition> of(Collection<String> ids) {
    return app.read(
        session ->
            new TriggerTexts(app, session, "condition:").of(ids, RedisConditions::condition));
  }

  private static StoredCondition condition(String id, Beginning text) {
    return text.isCut()
        ? new DamagedCondition(id, new Damage("the text of the condition is too long", text.text()))
        : ConditionJson.read(id, text.text());
  }

  /** One round trip. */
  @Override
  public Map<String, Instant> lastDue(Collection<String> ids) {
    Map<String, Optional<Instant>> read =
        app.read(
            session ->
                new TriggerTexts(app, session, "cron_last_execution:")
                    .of(ids, (_, text) -> PythonTime.parse(text.text())));
    Map<String, Instant> found = new LinkedHashMap<>();
    read.forEach((id, time) -> time.ifPresent(at -> found.put(id, at)));
    return found;
  }

  /** One round trip. */
  @Override
  public FoundIds<String> about(TaskKey task, int limit) {
    return app.read(
        session -> {
          Batch batch = session.batch();
          Reply<List<String>> members =
              batch.members(app.keys().trigger("source_task_conditions:" + task), limit + 1L);
          batch.send();
          return FoundIds.among(
              members.ofRightType().orElse(List.of()), "", limit, true, Function.identity());
        });
  }
}

package dev.pynmon.web.invocation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.query.Micros;
import dev.pynmon.web.listing.FailureCauseJson;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invocation in short as JSON: Pynmon's keys in its order, and why it failed; none for one that
 * nobody knows.
 */
public final class InvocationSummary {
  private static final double MICROS = 1_000_000;

  private InvocationSummary() {}

  /** The invocation as seen now. */
  public static ObjectNode of(InvocationRow row, Instant now) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (row.state().isEmpty() && row.record().isEmpty()) {
      return json;
    }
    json.put("invocation_id", row.id().value())
        .put("task_id_key", row.task().map(TaskKey::value).orElse(null))
        .put("func_name", row.task().map(TaskKey::function).orElse(null))
        .put("status", row.state().map(state -> state.status().status().label()).orElse(null))
        .put("duration_seconds", seconds(row, row.life(now)));
    row.failureCause()
        .ifPresent(failureCause -> json.set("exception", FailureCauseJson.of(failureCause)));
    return json;
  }

  /** From the first to the newest change; null where there is one at most. */
  private static @Nullable Double seconds(InvocationRow row, Life life) {
    return life.spells().size() < 2
        ? null
        : seconds(Duration.between(life.spells().getFirst().from(), end(row, life)));
  }

  /** Of a long history the newest changes are not read. */
  private static Instant end(InvocationRow row, Life life) {
    Instant last = life.spells().getLast().from();
    return life.complete() ? last : row.state().map(state -> state.status().at()).orElse(last);
  }

  private static double seconds(Duration duration) {
    return Micros.of(duration) / MICROS;
  }
}

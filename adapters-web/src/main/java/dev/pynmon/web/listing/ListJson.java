package dev.pynmon.web.listing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.value.PythonTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list of invocations as JSON, for programs. */
public final class ListJson {
  private ListJson() {}

  /** A part of it, with how far was looked. */
  static ObjectNode of(InvocationList list, Page<InvocationRow> page) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode rows = json.putArray("invocations");
    page.items().forEach(row -> rows.add(row(row, list)));
    json.put("total", list.total().available().map(Count::value).orElse(null));
    json.put("looked_at", list.lookedAt());
    json.put("searched_back_to", time(page.searchedBackTo()));
    json.put("next", page.next().map(Cursor::value).orElse(null));
    json.put("previous", page.previous().map(Cursor::value).orElse(null));
    GapsJson.add(json, incomplete(list), list.missing());
    return json;
  }

  private static List<String> incomplete(InvocationList list) {
    boolean isCounted = list.total().available().filter(Count.Exact.class::isInstance).isPresent();
    return isCounted ? List.of() : List.of("total");
  }

  /** One of its rows. */
  public static ObjectNode row(InvocationRow row, InvocationList list) {
    ListExtras extras = list.extras();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("invocation_id", row.id().value());
    json.put("task_id_key", row.task().map(TaskKey::value).orElse(null));
    json.put("status", row.state().map(state -> state.status().status().label()).orElse(null));
    json.put("registered_at", time(row.life(list.asOf()).registered()));
    json.put("num_retries", row.state().map(state -> state.retries()).orElse(null));
    json.put("arguments", ShortArguments.of(row));
    json.put(
        "queue",
        Optional.ofNullable(extras.queues().get(row.id())).map(Object::toString).orElse(null));
    json.set("exception", row.failureCause().map(FailureCauseJson::of).orElse(null));
    return json;
  }

  private static @Nullable String time(Optional<Instant> moment) {
    return moment.map(PythonTime::format).orElse(null);
  }
}

package dev.pynmon.testkit.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.value.PythonTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON texts that pynenc keeps, whatever the store (wire format, sections 1.5 to 4.4). */
public final class PynencText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PynencText() {}

  /** What an application writes about itself when its builder was given nothing but its id. */
  public static String appInfo(AppId app) {
    ObjectNode info = JSON.createObjectNode().put("app_id", app.value());
    info.putObject("config_values").put("app_id", app.value());
    info.putNull("config_filepath").put("module", "shop.tasks");
    return text(info.putNull("module_filepath").put("app_variable", "app"));
  }

  /** The arguments of a call: name to serialized text. */
  public static String arguments(Map<String, String> serialized) {
    ObjectNode arguments = JSON.createObjectNode();
    serialized.forEach(arguments::put);
    return text(arguments);
  }

  /** An exception that Python's own classes raised, its details as jsonpickle writes them. */
  public static String exception(String type, String message) {
    ObjectNode details = JSON.createObjectNode();
    ArrayNode parts = details.putArray("py/reduce");
    parts.addObject().put("py/type", "builtins." + type);
    parts.addObject().putArray("py/tuple").add(message);
    parts.addObject();
    ObjectNode stored = JSON.createObjectNode().put("error_name", type).put("pynenc_error", false);
    return text(stored.put("error_data", text(details)));
  }

  /** A history entry. */
  public static String history(HistoryEntry entry) {
    ObjectNode json = JSON.createObjectNode().put("invocation_id", entry.invocation().value());
    json.put("_timestamp", PythonTime.format(entry.at()));
    json.set("status_record", status(entry.status()));
    json.put("runner_context_id", entry.runnerContext().map(RunnerId::value).orElse(null));
    String registeredBy = entry.registeredBy().map(InvocationId::value).orElse(null);
    return text(json.put("registered_by_inv_id", registeredBy));
  }

  /** The names of queues. */
  public static String queues(List<QueueName> queues) {
    ArrayNode names = JSON.createArrayNode();
    queues.forEach(queue -> names.add(queue.value()));
    return text(names);
  }

  /** A status by itself, as Redis keeps it. */
  public static String statusRecord(StatusRecord status) {
    return text(status(status));
  }

  private static ObjectNode status(StatusRecord status) {
    Optional<String> owner = status.owner().map(RunnerId::value);
    ObjectNode json = JSON.createObjectNode().put("status", status.status().value());
    return json.put("runner_id", owner.orElse(null))
        .put("timestamp", PythonTime.format(status.at()));
  }

  private static String text(JsonNode json) {
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.value.PythonTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A run of the atomic service as Redis keeps it (wire format, sections 1.4 and 5.5). Never throws
 * for any text.
 */
public final class AtomicRunJson {
  private AtomicRunJson() {}

  /**
   * The run in a JSON text; empty when it cannot be read or does not say when it began.
   *
   * @param id the run whose record this should be
   */
  public static Optional<AtomicRun> read(String id, String json) {
    return switch (Json.readObject(json, Json.MAX_RECORD)) {
      case JsonRead.Unreadable _ -> Optional.empty();
      case JsonRead.Tree(JsonNode root) ->
          Members.text(root, "start_time")
              .flatMap(PythonTime::parse)
              .map(
                  start ->
                      new AtomicRun(
                          id,
                          new RunnerId(Members.text(root, "runner_id").orElse("")),
                          start,
                          Members.text(root, "end_time").flatMap(PythonTime::parse),
                          Members.text(root, "status").orElse(""),
                          Members.text(root, "reason").orElse("")));
    };
  }

  /** The text of a run as pynenc writes it. */
  public static String write(AtomicRun run) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("runner_id", run.runner().value());
    record.put("atomic_service_run_id", run.id());
    record.put("start_time", PythonTime.format(run.start()));
    record.put("end_time", run.end().map(PythonTime::format));
    record.put("status", run.status());
    record.put("reason", run.reason());
    return PythonJson.of(record);
  }
}

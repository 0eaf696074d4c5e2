package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.value.PythonTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A history entry (wire format, section 3.5). Never throws for any text. */
public final class HistoryJson {
  /**
   * A double holds a present moment to a quarter of a microsecond; Julian days to a millisecond.
   */
  private static final Duration TOLERANCE = Duration.ofMillis(1);

  private HistoryJson() {}

  /**
   * The entry in a JSON text. Where the text agrees with the row that holds it, the text's own time
   * and status record count, being the more exact ones; where it is damaged or contradicts, the
   * row's do, and the entry says what is damaged.
   *
   * @param id the invocation, by the row
   * @param at when the entry was made, by the row
   * @param status the status that began, by the row
   */
  public static HistoryEntry read(
      InvocationId id, Instant at, InvocationStatus status, String json) {
    return switch (Json.readObject(json, Json.MAX_RECORD)) {
      case JsonRead.Unreadable(String why) ->
          new HistoryEntry(
              id,
              at,
              new StatusRecord(status, Optional.empty(), at),
              Optional.empty(),
              Optional.empty(),
              Optional.of(Json.damage("the text of the history entry " + why, json)));
      case JsonRead.Tree(JsonNode root) -> entry(id, at, status, root, json);
    };
  }

  private static HistoryEntry entry(
      InvocationId id, Instant at, InvocationStatus status, JsonNode root, String json) {
    Optional<Instant> made =
        Members.text(root, "_timestamp").flatMap(PythonTime::parse).filter(t -> agree(t, at));
    Optional<StatusRecord> record =
        StatusRecordJson.of(root.path("status_record")).filter(r -> r.status().equals(status));
    Optional<RunnerId> runner = Members.text(root, "runner_context_id").map(RunnerId::new);
    List<String> wrong = new ArrayList<>();
    note(
        wrong,
        "invocation_id",
        Members.text(root, "invocation_id").equals(Optional.of(id.value())));
    note(wrong, "_timestamp", made.isPresent());
    note(wrong, "status_record", record.isPresent());
    note(wrong, "runner_context_id", runner.isPresent());
    return new HistoryEntry(
        id,
        made.orElse(at),
        record.orElseGet(() -> new StatusRecord(status, Optional.empty(), made.orElse(at))),
        runner,
        Members.text(root, "registered_by_inv_id").map(InvocationId::new),
        damage(wrong, json));
  }

  private static boolean agree(Instant written, Instant row) {
    return Duration.between(written, row).abs().compareTo(TOLERANCE) <= 0;
  }

  private static void note(List<String> wrong, String member, boolean fine) {
    if (!fine) {
      wrong.add(member);
    }
  }

  private static Optional<Damage> damage(List<String> wrong, String json) {
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Json.damage(
                "missing, unreadable or not what the row says: " + String.join(", ", wrong), json));
  }
}

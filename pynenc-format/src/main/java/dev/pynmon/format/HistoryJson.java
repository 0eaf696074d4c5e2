package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.status.UnknownStatus;
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

  private static final InvocationStatus NO_STATUS = new UnknownStatus("");

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
    return read(new Row(id, at, true, Optional.of(status)), json);
  }

  /**
   * The entry in a JSON text whose row does not say which status began; in a damaged one that is
   * then an empty word.
   *
   * @param id the invocation, by the row
   * @param at when the entry was made, by the row
   */
  public static HistoryEntry read(InvocationId id, Instant at, String json) {
    return read(new Row(id, at, true, Optional.empty()), json);
  }

  /**
   * The entry in a JSON text that stands in a list of an invocation's entries, which says nothing
   * else about it.
   *
   * @param id the invocation
   * @param before when the entry before it was made, which a damaged one takes for its own time
   */
  public static HistoryEntry readListed(InvocationId id, Instant before, String json) {
    return read(new Row(id, before, false, Optional.empty()), json);
  }

  /**
   * What the store says of an entry beside its text.
   *
   * @param tellsTime whether the entry was made at that moment, rather than some time after it
   */
  private record Row(
      InvocationId id, Instant at, boolean tellsTime, Optional<InvocationStatus> status) {
    boolean agrees(Instant written) {
      return !tellsTime || Duration.between(written, at).abs().compareTo(TOLERANCE) <= 0;
    }

    boolean agrees(StatusRecord record) {
      return status.isEmpty() || status.get().equals(record.status());
    }

    StatusRecord record(Instant made) {
      return new StatusRecord(status.orElse(NO_STATUS), Optional.empty(), made);
    }
  }

  private static HistoryEntry read(Row row, String json) {
    return switch (Json.readObject(json, Json.MAX_RECORD)) {
      case JsonRead.Unreadable(String why) ->
          new HistoryEntry(
              row.id(),
              row.at(),
              row.record(row.at()),
              Optional.empty(),
              Optional.empty(),
              Optional.of(Json.damage("the text of the history entry " + why, json)));
      case JsonRead.Tree(JsonNode root) -> entry(row, root, json);
    };
  }

  private static HistoryEntry entry(Row row, JsonNode root, String json) {
    Optional<Instant> made =
        Members.text(root, "_timestamp").flatMap(PythonTime::parse).filter(row::agrees);
    Optional<StatusRecord> record =
        StatusRecordJson.of(root.path("status_record")).filter(row::agrees);
    Optional<RunnerId> runner = Members.text(root, "runner_context_id").map(RunnerId::new);
    List<String> wrong = new ArrayList<>();
    note(
        wrong,
        "invocation_id",
        Members.text(root, "invocation_id").equals(Optional.of(row.id().value())));
    note(wrong, "_timestamp", made.isPresent());
    note(wrong, "status_record", record.isPresent());
    note(wrong, "runner_context_id", runner.isPresent());
    return new HistoryEntry(
        row.id(),
        made.orElse(row.at()),
        record.orElseGet(() -> row.record(made.orElse(row.at()))),
        runner,
        Members.text(root, "registered_by_inv_id").map(InvocationId::new),
        damage(wrong, json));
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

package dev.pynmon.sqlite.trigger;

import static dev.pynmon.sqlite.db.PynencTable.RUN_CLAIMS;
import static dev.pynmon.sqlite.db.PynencTable.RUN_PARTICIPANTS;
import static dev.pynmon.sqlite.db.PynencTable.TRIGGER_RUNS;
import static dev.pynmon.sqlite.db.PynencTable.VALID_CONDITIONS;

import dev.pynmon.application.port.out.trigger.ValidConditions;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.trigger.DamagedValidCondition;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.StoredValidCondition;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.WaitingIds;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.format.ValidConditionJson;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.Condition;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.Query;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import dev.pynmon.sqlite.lookup.RecordTexts;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of valid conditions, and the runs that used some up. */
public record SqliteValidConditions(AppTables tables, Clock clock) implements ValidConditions {
  private static final String ID = "valid_condition_id";
  private static final Duration CLAIM = Duration.ofSeconds(60);

  @Override
  public Map<String, StoredValidCondition> of(Collection<String> ids) {
    return tables.read(VALID_CONDITIONS, (session, table) -> of(session, table, ids));
  }

  private static Map<String, StoredValidCondition> of(
      Session session, Table table, Collection<String> ids) throws SQLException {
    Map<String, StoredValidCondition> found = new LinkedHashMap<>();
    new RecordTexts(table, ID, "valid_condition_json")
        .of(session, ids)
        .forEach((id, text) -> found.put(id, valid(id, text)));
    return found;
  }

  private static StoredValidCondition valid(String id, StoredText text) {
    return text.cut()
        ? new DamagedValidCondition(
            id, new Damage("the text of the valid condition is too long", text.text()))
        : ValidConditionJson.read(id, text.text());
  }

  @Override
  public Snapshot<Map<String, Newest<StoredValidCondition>>> waiting(
      Collection<String> conditions, int each) {
    return new Snapshot.Taken<>(
        tables.read(
            VALID_CONDITIONS, (session, table) -> waiting(session, table, conditions, each)),
        clock.instant(),
        true);
  }

  private static Map<String, Newest<StoredValidCondition>> waiting(
      Session session, Table table, Collection<String> conditions, int each) throws SQLException {
    WaitingIds ids = new WaitingIds(each, MAX_WAITING);
    Condition range = Condition.startsWith(ID, "");
    String sql =
        "SELECT %s FROM %s WHERE %s ORDER BY t.%s LIMIT ?"
            .formatted(table.text(ID), table.from(), range.sql(), ID);
    try (Query query = session.prepare(sql)) {
      for (String condition : conditions) {
        ids.add(condition, first(query, StoredValidCondition.beginning(condition), ids.wanted()));
      }
    }
    return ids.with(of(session, table, ids.all()));
  }

  private static List<String> first(Query query, String beginning, int count) throws SQLException {
    List<Object> values = new ArrayList<>(Condition.startsWith(ID, beginning).values());
    values.add(count);
    return query.list(row -> row.text(ID), values.toArray());
  }

  /** A claim ends 60 s after it was made, which alone is stored. */
  @Override
  public Map<TriggerRunId, Instant> claimed(Collection<TriggerRunId> runs) {
    return tables.read(
        RUN_CLAIMS,
        (session, table) -> {
          String sql =
              "SELECT %s, %s FROM %s WHERE t.trigger_run_id%s"
                  .formatted(
                      table.text("trigger_run_id"),
                      table.text("expiration"),
                      table.from(),
                      IdList.IN);
          Map<TriggerRunId, Instant> found = new HashMap<>();
          session
              .list(sql, Claim::of, IdList.of(runs))
              .forEach(
                  claim -> claim.ends().ifPresent(at -> found.put(claim.run(), at.minus(CLAIM))));
          return found;
        });
  }

  private record Claim(TriggerRunId run, Optional<Instant> ends) {
    static Claim of(Row row) throws SQLException {
      return new Claim(new TriggerRunId(row.text("trigger_run_id")), row.isoTime("expiration"));
    }
  }

  @Override
  public Optional<Duration> claimsKept() {
    return Optional.empty();
  }

  @Override
  public Newest<StoredTriggerRun> thatUsed(String id, int limit) {
    return tables
        .database()
        .read(
            session ->
                session.schema().table(TRIGGER_RUNS.of(tables.prefix())).isPresent()
                    ? thatUsed(session, id, limit)
                    : Newest.none());
  }

  private Newest<StoredTriggerRun> thatUsed(Session session, String id, int limit)
      throws SQLException {
    Table participants = tables.in(session, RUN_PARTICIPANTS);
    return new RelatedRuns<String>(
            session,
            tables.in(session, TRIGGER_RUNS),
            RunIndex.ofValidConditions(participants),
            SqliteValidConditions::isUsedBy)
        .of(List.of(id), limit)
        .getOrDefault(id, Newest.none());
  }

  private static boolean isUsedBy(String id, TriggerRun run) {
    return run.participants().stream()
        .anyMatch(one -> one.validCondition().filter(id::equals).isPresent());
  }
}

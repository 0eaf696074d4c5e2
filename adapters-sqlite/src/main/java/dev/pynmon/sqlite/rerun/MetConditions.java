package dev.pynmon.sqlite.rerun;

import static dev.pynmon.application.port.out.rerun.RegisterOutcome.Registered.MAX_CONDITIONS;
import static dev.pynmon.application.port.out.rerun.RegisterOutcome.Registered.MAX_NAMED;
import static dev.pynmon.sqlite.db.PynencTable.CONDITIONS;
import static dev.pynmon.sqlite.db.PynencTable.EVENTS;
import static dev.pynmon.sqlite.db.PynencTable.SOURCE_CONDITIONS;
import static dev.pynmon.sqlite.db.PynencTable.VALID_CONDITIONS;

import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.application.port.out.rerun.RegisterOutcome.Registered;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.format.StatusConditionJson;
import dev.pynmon.format.StatusConditionJson.Verdict;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.RowMapper;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The status conditions that a registration meets (wire format, section 9), by the task alone: no
 * task has many.
 *
 * @param session the transaction
 * @param tables of the application
 * @param invocation what is registered
 */
record MetConditions(Session session, AppTables tables, NewInvocation invocation) {
  static final RegisterOutcome NONE = new Registered(0, List.of());

  private static final int MAX_JSON = 1_000_001;

  private record Stored(String id, String json) {}

  /** Notes those that are met, and tells how many and which cannot be told. */
  RegisterOutcome note() throws SQLException {
    int met = 0;
    List<String> untold = new ArrayList<>();
    List<Stored> conditions = ofTask();
    for (Stored condition : conditions) {
      Verdict verdict = StatusConditionJson.read(condition.json(), invocation);
      if (verdict == Verdict.UNTOLD) {
        untold.add(condition.id());
      } else if (verdict == Verdict.MET) {
        note(condition);
        met++;
      }
    }
    if (conditions.size() == MAX_CONDITIONS) {
      untold.addAll(furtherOfTask());
    }
    return new Registered(met, untold);
  }

  private List<Stored> ofTask() throws SQLException {
    Table conditions = tables.in(session, CONDITIONS);
    String columns =
        conditions.text("condition_id") + ", " + conditions.text("condition_json", MAX_JSON);
    return list(columns, MetConditions::stored, MAX_CONDITIONS, 0);
  }

  private List<String> furtherOfTask() throws SQLException {
    String column = tables.in(session, CONDITIONS).text("condition_id");
    int most = MAX_NAMED - MAX_CONDITIONS;
    return list(column, row -> row.text("condition_id"), most, MAX_CONDITIONS);
  }

  private <T> List<T> list(String columns, RowMapper<T> mapper, int most, int skipped)
      throws SQLException {
    String sql =
        "SELECT %s FROM %s WHERE t.condition_id IN"
                .formatted(columns, tables.in(session, CONDITIONS).from())
            + " (SELECT s.condition_id FROM %s WHERE s.task_id_key = ?)"
                .formatted(tables.in(session, SOURCE_CONDITIONS).as("s"))
            + " ORDER BY t.condition_id LIMIT ? OFFSET ?";
    return session.list(sql, mapper, invocation.call().task().value(), most, skipped);
  }

  private static Stored stored(Row row) throws SQLException {
    return new Stored(row.text("condition_id"), row.text("condition_json"));
  }

  private void note(Stored condition) throws SQLException {
    session.insert(
        tables.in(session, VALID_CONDITIONS),
        Map.of(
            "valid_condition_id",
            StatusConditionJson.validId(condition.id(), invocation),
            "valid_condition_json",
            StatusConditionJson.valid(condition.json(), invocation, zone())));
  }

  /** pynenc 0.2.3, which keeps no events, writes the time of its host without saying so. */
  private Optional<ZoneOffset> zone() throws SQLException {
    boolean namesZone = session.schema().table(EVENTS.of(tables.prefix())).isPresent();
    return namesZone
        ? Optional.empty()
        : Optional.of(ZoneId.systemDefault().getRules().getOffset(invocation.at()));
  }
}

package dev.pynmon.sqlite.trigger;

import static dev.pynmon.sqlite.db.PynencTable.CONDITIONS;
import static dev.pynmon.sqlite.db.PynencTable.SOURCE_CONDITIONS;

import dev.pynmon.application.port.out.trigger.Conditions;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.trigger.DamagedCondition;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.format.ConditionJson;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.lookup.RecordTexts;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The table of conditions. */
public record SqliteConditions(AppTables tables) implements Conditions {
  private static final String ID = "condition_id";
  private static final String DUE = "last_cron_execution";

  private record Due(String condition, Optional<Instant> at) {
    static Due of(Row row) throws SQLException {
      return new Due(row.text(ID), row.isoTime(DUE));
    }
  }

  @Override
  public Map<String, StoredCondition> of(Collection<String> ids) {
    return tables.read(
        CONDITIONS,
        (session, table) -> {
          Map<String, StoredCondition> found = new HashMap<>();
          new RecordTexts(table, ID, "condition_json")
              .of(session, ids)
              .forEach((id, text) -> found.put(id, condition(id, text)));
          return found;
        });
  }

  private static StoredCondition condition(String id, StoredText text) {
    return text.cut()
        ? new DamagedCondition(id, new Damage("the text of the condition is too long", text.text()))
        : ConditionJson.read(id, text.text());
  }

  @Override
  public Map<String, Instant> lastDue(Collection<String> ids) {
    return tables.read(
        CONDITIONS,
        (session, table) -> {
          String sql =
              "SELECT %s, %s FROM %s WHERE t.condition_id%s"
                  .formatted(table.text(ID), table.text(DUE), table.from(), IdList.IN);
          Map<String, Instant> found = new HashMap<>();
          session
              .list(sql, Due::of, IdList.of(ids))
              .forEach(due -> due.at().ifPresent(at -> found.put(due.condition(), at)));
          return found;
        });
  }

  @Override
  public FoundIds<String> about(TaskKey task, int limit) {
    return tables.read(
        SOURCE_CONDITIONS,
        (session, table) -> {
          String sql =
              "SELECT %s FROM %s WHERE t.task_id_key = ? ORDER BY t.condition_id LIMIT ?"
                  .formatted(table.text(ID), table.from());
          return FoundIds.among(
              session.list(sql, row -> row.text(ID), task.value(), limit + 1),
              "",
              limit,
              true,
              Function.identity());
        });
  }
}

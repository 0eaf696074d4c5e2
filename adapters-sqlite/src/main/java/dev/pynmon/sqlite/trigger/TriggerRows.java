package dev.pynmon.sqlite.trigger;

import static dev.pynmon.application.port.out.trigger.TriggerDefinitions.MAX_LOOKED_AT;
import static dev.pynmon.sqlite.db.PynencTable.CONDITION_TRIGGERS;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.format.TriggerJson;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of triggers. No index leads from a trigger to its conditions, nor from a task to its
 * triggers: these tables are looked through, up to a bound.
 *
 * @param session the read
 * @param tables of the application
 * @param table the table of triggers
 */
record TriggerRows(Session session, AppTables tables, Table table) {
  private static final int MAX_PROVIDER = 100_000;
  private static final int MAX_TOGETHER = 1_000;

  private record Link(String condition, String trigger) {}

  String select() {
    return String.join(
        ", ",
        table.text("trigger_id"),
        table.text("task_id_key"),
        table.text("logic_value"),
        table.text("argument_provider_json", MAX_PROVIDER));
  }

  /** A row, without its conditions. */
  static Trigger trigger(Row row) throws SQLException {
    return new Trigger(
        row.text("trigger_id"),
        TaskKey.parse(row.text("task_id_key")),
        row.text("logic_value"),
        List.of(),
        row.someText("argument_provider_json").map(TriggerJson::provider));
  }

  List<Trigger> of(Collection<String> ids) throws SQLException {
    String sql =
        "SELECT %s FROM %s WHERE t.trigger_id%s".formatted(select(), table.from(), IdList.IN);
    return whole(session.list(sql, TriggerRows::trigger, IdList.of(ids)));
  }

  /** By id. */
  List<Trigger> calling(Collection<TaskKey> tasks) throws SQLException {
    String sql =
        "SELECT %s FROM (SELECT * FROM %s LIMIT %d) AS t WHERE t.task_id_key%s"
                .formatted(select(), table.from(), MAX_LOOKED_AT, IdList.IN)
            + " ORDER BY t.trigger_id LIMIT "
            + MAX_TOGETHER;
    return whole(session.list(sql, TriggerRows::trigger, IdList.of(tasks)));
  }

  /** The same triggers with their conditions. */
  List<StoredTrigger> withConditions(List<Trigger> bare) throws SQLException {
    return List.copyOf(whole(bare));
  }

  private List<Trigger> whole(List<Trigger> bare) throws SQLException {
    Map<String, List<String>> conditions = conditions(bare.stream().map(Trigger::id).toList());
    return bare.stream()
        .map(
            one ->
                new Trigger(
                    one.id(),
                    one.task(),
                    one.logic(),
                    conditions.getOrDefault(one.id(), List.of()),
                    one.arguments()))
        .toList();
  }

  private Map<String, List<String>> conditions(List<String> triggers) throws SQLException {
    Table links = tables.in(session, CONDITION_TRIGGERS);
    String sql =
        "SELECT %s, %s FROM (SELECT * FROM %s LIMIT %d) AS t WHERE t.trigger_id%s"
            .formatted(
                links.text("condition_id"),
                links.text("trigger_id"),
                links.from(),
                MAX_LOOKED_AT,
                IdList.IN);
    Map<String, List<String>> conditions = new HashMap<>();
    session
        .list(
            sql,
            row -> new Link(row.text("condition_id"), row.text("trigger_id")),
            IdList.of(triggers))
        .forEach(
            link ->
                conditions
                    .computeIfAbsent(link.trigger(), _ -> new ArrayList<>())
                    .add(link.condition()));
    return conditions;
  }
}

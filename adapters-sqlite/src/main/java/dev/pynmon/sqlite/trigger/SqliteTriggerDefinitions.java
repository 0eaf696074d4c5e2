package dev.pynmon.sqlite.trigger;

import static dev.pynmon.sqlite.db.PynencTable.CONDITION_TRIGGERS;
import static dev.pynmon.sqlite.db.PynencTable.TRIGGERS;

import dev.pynmon.application.port.out.trigger.TriggerDefinitions;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.Condition;
import dev.pynmon.sqlite.db.Key;
import dev.pynmon.sqlite.db.Query;
import dev.pynmon.sqlite.db.RowList;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of triggers, and of what leads from conditions to them. */
public final class SqliteTriggerDefinitions implements TriggerDefinitions {
  private static final int MAX_EACH = 1_000;

  private final AppTables tables;
  private final Clock clock;

  public SqliteTriggerDefinitions(AppTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public Map<String, StoredTrigger> of(Collection<String> ids) {
    return tables.read(
        TRIGGERS,
        (session, table) ->
            new TriggerRows(session, tables, table)
                .of(ids).stream().collect(Collectors.toMap(Trigger::id, one -> one)));
  }

  @Override
  public Snapshot<Page<StoredTrigger>> all(PageRequest request) {
    return new Snapshot.Taken<>(
        tables.read(
            TRIGGERS,
            (session, table) -> {
              TriggerRows rows = new TriggerRows(session, tables, table);
              Page<Trigger> page =
                  new RowList<>(
                          "trigger",
                          rows.select(),
                          table.from(),
                          Condition.ALL,
                          List.of(Key.ascending("trigger_id")),
                          TriggerRows::trigger)
                      .page(session, request);
              return page.withItems(rows.withConditions(page.items()));
            }),
        clock.instant(),
        true);
  }

  @Override
  public Map<TaskKey, List<StoredTrigger>> calling(Collection<TaskKey> tasks) {
    return tables.read(
        TRIGGERS,
        (session, table) -> {
          Map<TaskKey, List<StoredTrigger>> found = new LinkedHashMap<>();
          for (Trigger one : new TriggerRows(session, tables, table).calling(tasks)) {
            one.task()
                .ifPresent(task -> found.computeIfAbsent(task, _ -> new ArrayList<>()).add(one));
          }
          return found;
        });
  }

  @Override
  public Map<String, List<String>> upon(Collection<String> conditions) {
    return tables.read(
        CONDITION_TRIGGERS,
        (session, table) -> {
          String sql =
              "SELECT %s FROM %s WHERE t.condition_id = ? ORDER BY t.trigger_id LIMIT ?"
                  .formatted(table.text("trigger_id"), table.from());
          Map<String, List<String>> found = new LinkedHashMap<>();
          try (Query query = session.prepare(sql)) {
            for (String condition : conditions) {
              found.put(condition, query.list(row -> row.text("trigger_id"), condition, MAX_EACH));
            }
          }
          found.values().removeIf(List::isEmpty);
          return found;
        });
  }
}

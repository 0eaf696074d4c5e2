package dev.pynmon.sqlite.trigger;

import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.sqlite.db.Query;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The runs that belong to some invocations or events, by an index. A run may be written anew for
 * another cause (wire format, section 9.5), so what its record says decides, if it can be read.
 *
 * @param session the read
 * @param table the table of runs
 * @param index the index
 * @param belongs whether a run belongs to one of them
 */
record RelatedRuns<K>(
    Session session, Table table, RunIndex index, BiPredicate<K, TriggerRun> belongs) {
  /** Of one that has more the newest written are looked at. */
  private static final int MAX_SORTED = 1_000;

  /** How many runs one question reads; those of the last keys are then left out. */
  private static final int MAX_TOGETHER = 5_000;

  Map<K, Newest<StoredTriggerRun>> of(Collection<K> keys, int each) throws SQLException {
    Map<K, Newest<TriggerRunId>> ids = ids(keys, each);
    Set<TriggerRunId> all = new LinkedHashSet<>();
    ids.values().forEach(newest -> all.addAll(newest.items()));
    Map<TriggerRunId, StoredTriggerRun> records = new RunRecords(session, table).of(all);
    Map<K, Newest<StoredTriggerRun>> runs = new LinkedHashMap<>();
    ids.forEach((key, newest) -> runs.put(key, runs(key, newest, records)));
    runs.values().removeIf(found -> found.items().isEmpty() && found.complete());
    return runs;
  }

  private Newest<StoredTriggerRun> runs(
      K key, Newest<TriggerRunId> ids, Map<TriggerRunId, StoredTriggerRun> records) {
    List<StoredTriggerRun> runs =
        ids.items().stream().map(records::get).filter(Objects::nonNull).toList();
    return new Newest<>(runs, ids.complete())
        .filter(run -> !(run instanceof TriggerRun read) || belongs.test(key, read));
  }

  private Map<K, Newest<TriggerRunId>> ids(Collection<K> keys, int each) throws SQLException {
    Map<K, Newest<TriggerRunId>> found = new LinkedHashMap<>();
    int left = MAX_TOGETHER;
    try (Query query = session.prepare(sql())) {
      for (K key : keys) {
        Newest<TriggerRunId> ids = ids(query, key, Math.min(each, left));
        if (!ids.items().isEmpty() || !ids.complete()) {
          found.put(key, ids);
        }
        left -= ids.items().size();
      }
    }
    return found;
  }

  private Newest<TriggerRunId> ids(Query query, K key, int limit) throws SQLException {
    List<TriggerRunId> ids =
        query.list(row -> new TriggerRunId(row.text("trigger_run_id")), key.toString(), limit + 1);
    Newest<TriggerRunId> newest = Newest.of(ids, limit);
    boolean all =
        ids.isEmpty() || session.count(index.from(), MAX_SORTED, key.toString()) < MAX_SORTED;
    return new Newest<>(newest.items(), newest.complete() && all);
  }

  private String sql() {
    return "SELECT %s FROM %s WHERE t.%s IN (SELECT t.%s FROM %s ORDER BY t.rowid DESC LIMIT %d)"
            .formatted(
                table.text("trigger_run_id"),
                table.from(),
                index.column(),
                index.column(),
                index.from(),
                MAX_SORTED)
        + " ORDER BY t.executed_at DESC, t.trigger_run_id DESC LIMIT ?";
  }
}

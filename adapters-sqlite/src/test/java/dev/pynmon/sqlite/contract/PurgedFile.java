package dev.pynmon.sqlite.contract;

import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.application.port.plugin.AppPurges;
import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.sqlite.SqlitePlugin;
import dev.pynmon.testkit.contract.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file of a fixture, opened so that it can be purged.
 *
 * @param file where it lies
 * @param store the same, opened
 */
record PurgedFile(Path file, Store store) implements AutoCloseable {
  /** A little after the fixtures were written. */
  static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

  static PurgedFile open(Path file) {
    BackendContext context =
        new BackendContext(
            "golden", new TestClock(NOW), Duration.ofSeconds(20), false, Map.of(), Runnable::run);
    return new PurgedFile(
        file, new SqlitePlugin().open(new StoreUrl("sqlite", file.toString()), context));
  }

  AppPurges purges(AppId app) {
    return store.open(app).purges().orElseThrow();
  }

  /** Removes all of an application. */
  void purge(AppId app) {
    List.of(Component.values()).forEach(component -> purge(app, component));
  }

  /** Removes all of a component and tells how many rows went. */
  long purge(AppId app, Component component) {
    return finish(purges(app).all(component).begin(), 50);
  }

  static long finish(Removal removal, int limit) {
    Removed removed = removal.next(limit);
    long entries = removed.entries();
    while (!removed.done()) {
      removed = removal.next(limit);
      entries += removed.entries();
    }
    return entries;
  }

  /** Every row of every table, with its number and its values as literals. */
  Map<String, List<String>> dump() {
    return RawSql.over(file, PurgedFile::dump);
  }

  private static Map<String, List<String>> dump(RawSql asked) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : asked.column("SELECT name FROM sqlite_master WHERE type='table'")) {
      List<String> columns =
          asked.column(
              "SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('" + table + "')");
      rows.put(
          table,
          new ArrayList<>(
              asked.column(
                  "SELECT rowid || '|' || %s FROM \"%s\""
                      .formatted(String.join("|| '|' ||", columns), table))));
    }
    return rows;
  }

  /** How many rows each table has that has any. */
  Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    dump().forEach((table, rows) -> counts.put(table, (long) rows.size()));
    counts.values().removeIf(rows -> rows == 0);
    return counts;
  }

  @Override
  public void close() {
    store.close();
  }
}

package dev.pynmon.bootstrap.attack.store;

import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A fixture made a thousand times as large: 100,000 invocations of one hour, all changes. */
public final class BigStore {
  private static final String NUMBERS =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) ";

  private BigStore() {}

  /** The window of its hour, as parameters of the timeline. */
  public static final String HOUR =
      "time_range=custom&start_date=2026-11-20T10:00:00Z&end_date=2026-11-20T11:00:00Z";

  /** The days in which the fixtures were written. */
  public static final String DAYS =
      "time_range=custom&start_date=2026-11-20T00:00:00Z&end_date=2026-11-28T00:00:00Z";

  /** Makes it, which takes some ten seconds. */
  public static Path in(Path folder, int times) {
    SqliteStore store = new SqliteStore(SqliteFixture.SHOP4.copyFileTo(folder));
    Map<String, String> tables =
        store.all("table").stream()
            .collect(Collectors.toMap(name -> name.replaceFirst("^.*?__", ""), name -> name));
    store.change(
        List.of(
            multiplied(store, tables.get("orchestrator_invocations"), times),
            multiplied(store, tables.get("state_backend_invocations"), times),
            multiplied(store, tables.get("state_backend_history"), times)));
    return store.file();
  }

  /** Ids get a number of their own, times lie evenly in the hour. */
  private static String multiplied(SqliteStore store, String table, int times) {
    String columns =
        store.columns().stream()
            .filter(column -> column.table().equals(table))
            .map(column -> expression(column.name(), times))
            .collect(Collectors.joining(", "));
    String history =
        store.all("table").stream()
            .filter(name -> name.endsWith("_backend_history"))
            .findFirst()
            .orElseThrow();
    return NUMBERS.formatted(times)
        + "INSERT INTO \"%s\" SELECT %s FROM n, (SELECT * FROM \"%s\") AS o"
            .formatted(table, columns.replace("HISTORY", '"' + history + '"'), table);
  }

  private static String expression(String column, int times) {
    String id = "printf('%%08x', n.i) || substr(o.%1$s, 9)";
    return switch (column) {
      case "invocation_id" -> id.formatted(column);
      case "history_json" ->
          "replace(o.history_json, o.invocation_id, " + id.formatted("invocation_id") + ")";
      case "status_timestamp", "history_timestamp" ->
          "1795168800 + n.i * 3590.0 / "
              + times
              + " + (o."
              + column
              + " - (SELECT min(history_timestamp) FROM HISTORY)) / 100";
      default -> "o." + column;
    };
  }
}

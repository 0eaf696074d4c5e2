package dev.pynmon.sqlite.orchestrator;

import static dev.pynmon.sqlite.db.PynencTable.BLOCKING_EDGES;
import static dev.pynmon.sqlite.db.PynencTable.INVOCATIONS;

import dev.pynmon.application.port.out.orchestrator.Blocking;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of who waits for whom: a row only exists while somebody waits. */
public final class SqliteBlocking implements Blocking {
  private static final List<String> AVAILABLE =
      KnownStatus.available().stream().map(KnownStatus::value).toList();

  private final AppTables tables;

  public SqliteBlocking(AppTables tables) {
    this.tables = tables;
  }

  @Override
  public List<InvocationId> blocking(int limit) {
    return tables.read(
        BLOCKING_EDGES,
        (session, edges) ->
            session.list(
                blocking(edges, tables.in(session, INVOCATIONS)),
                row -> new InvocationId(row.text("waited_id")),
                IdList.of(AVAILABLE),
                limit));
  }

  private static String blocking(Table edges, Table invocations) {
    return "SELECT %s FROM %s".formatted(edges.text("waited_id"), edges.from("waited_id"))
        + " WHERE NOT EXISTS (SELECT 1 FROM %s WHERE w.waiter_id = t.waited_id)"
            .formatted(edges.as("w"))
        + " AND EXISTS (SELECT 1 FROM %s WHERE i.invocation_id = t.waited_id AND i.status%s)"
            .formatted(invocations.as("i"), IdList.IN)
        + " GROUP BY t.waited_id LIMIT ?";
  }

  @Override
  public Map<InvocationId, List<InvocationId>> waitersOf(
      Collection<InvocationId> waited, int each) {
    return edges(waited, "waited_id", "waiter_id", each);
  }

  @Override
  public Map<InvocationId, List<InvocationId>> waitedForBy(
      Collection<InvocationId> waiters, int each) {
    return edges(waiters, "waiter_id", "waited_id", each);
  }

  /** One statement for all of them: most of those that are asked for have no edges. */
  private Map<InvocationId, List<InvocationId>> edges(
      Collection<InvocationId> ids, String from, String to, int each) {
    return tables.read(
        BLOCKING_EDGES,
        (session, table) -> {
          Map<InvocationId, List<InvocationId>> edges = new LinkedHashMap<>();
          session
              .list(
                  edges(table, from, to),
                  row ->
                      Map.entry(
                          new InvocationId(row.text("asked")), new InvocationId(row.text(to))),
                  IdList.of(ids),
                  each)
              .forEach(
                  edge ->
                      edges
                          .computeIfAbsent(edge.getKey(), _ -> new ArrayList<>())
                          .add(edge.getValue()));
          return edges;
        });
  }

  private static String edges(Table table, String from, String to) {
    String some =
        "SELECT w.%s FROM %s WHERE w.%s = j.value LIMIT ?".formatted(to, table.as("w"), from);
    return "SELECT j.value AS asked, %s FROM json_each(?) AS j CROSS JOIN %s"
            .formatted(table.text(to), table.from())
        + " WHERE t.%s = j.value AND t.%s IN (%s)".formatted(from, to, some);
  }
}

package dev.pynmon.sqlite.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.sqlite.db.Condition;
import dev.pynmon.sqlite.db.Cursors;
import dev.pynmon.sqlite.db.Key;
import dev.pynmon.sqlite.db.Query;
import dev.pynmon.sqlite.db.RowList;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The children of invocations. The index holds them in the order of writing, so they are sorted by
 * id; of more than {@value #MAX_SORTED} only the order of writing is cheap.
 */
final class ChildLists {
  static final int MAX_SORTED = 10_000;
  private static final String BY_WRITING = "child-row";

  private final Session session;
  private final String from;
  private final String id;

  ChildLists(Session session, Table table) {
    this.session = session;
    this.from = table.from("parent");
    this.id = table.text("invocation_id");
  }

  Page<InvocationId> page(InvocationId parent, PageRequest request) throws SQLException {
    boolean sorted =
        switch (request) {
          case PageRequest.Skip _ -> count(parent) < MAX_SORTED;
          case PageRequest.After after -> !Cursors.isOf(BY_WRITING, after.cursor());
          case PageRequest.Before before -> !Cursors.isOf(BY_WRITING, before.cursor());
        };
    return list(parent, sorted).page(session, request);
  }

  private RowList<InvocationId> list(InvocationId parent, boolean sorted) {
    return new RowList<>(
        sorted ? "child" : BY_WRITING,
        id,
        from,
        Condition.of("t.parent_invocation_id = ?", parent.value()),
        List.of(Key.ascending(sorted ? "invocation_id" : "rowid")),
        row -> new InvocationId(row.text("invocation_id")));
  }

  private long count(InvocationId parent) throws SQLException {
    return session.count(from + " WHERE t.parent_invocation_id = ?", MAX_SORTED, parent.value());
  }

  Map<InvocationId, Children> of(Collection<InvocationId> parents, int each) throws SQLException {
    Map<InvocationId, Children> children = new LinkedHashMap<>();
    try (Query byId = first("invocation_id");
        Query byWriting = first("rowid")) {
      for (InvocationId parent : parents) {
        long total = count(parent);
        if (total > 0) {
          Query query = total < MAX_SORTED ? byId : byWriting;
          List<InvocationId> ids =
              query.list(row -> new InvocationId(row.text("invocation_id")), parent.value(), each);
          children.put(parent, new Children(ids, Count.upTo(total, MAX_SORTED)));
        }
      }
    }
    return children;
  }

  private Query first(String order) throws SQLException {
    return session.prepare(
        "SELECT %s FROM %s WHERE t.parent_invocation_id = ? ORDER BY t.%s LIMIT ?"
            .formatted(id, from, order));
  }
}

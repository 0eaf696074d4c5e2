package dev.pynmon.sqlite.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.format.HistoryActors;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who changed some invocations: the entries of each come as one text, in which names are looked
 * for. A row for each entry, and a tree for its JSON, cost several times as much.
 *
 * @param table the history
 * @param each how many entries at most of each
 */
record ActorRows(Session session, Table table, int each) {
  Map<InvocationId, Set<RunnerId>> of(List<InvocationId> ids) throws SQLException {
    String entries =
        "SELECT %s FROM %s WHERE t.invocation_id = j.value"
                .formatted(HistoryRows.json(table), table.from())
            + " ORDER BY t.history_timestamp, t.history_status LIMIT ?2";
    String sql =
        "SELECT j.key AS place, (SELECT group_concat(h.%1$s, ' ') FROM (%2$s) AS h) AS %1$s"
                .formatted(HistoryRows.JSON, entries)
            + " FROM json_each(?1) AS j";
    HistoryActors actors = new HistoryActors();
    Map<InvocationId, Set<RunnerId>> found = new LinkedHashMap<>();
    List<InvocationId> doubtful = new ArrayList<>();
    session.list(
        sql,
        row -> {
          InvocationId id = ids.get((int) row.whole("place"));
          actors
              .ofPlain(row.text(HistoryRows.JSON))
              .ifPresentOrElse(some -> found.put(id, some), () -> doubtful.add(id));
          return id;
        },
        IdList.of(ids),
        each);
    new HistoryBatch(session, table)
        .of(doubtful, each)
        .forEach((id, history) -> found.put(id, history.actors()));
    return found;
  }
}

package dev.pynmon.sqlite.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.sqlite.db.Query;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The histories of some invocations: each is one range of the primary key. */
final class HistoryBatch {
  /** How many entries one batch reads in all; those of the last ids are then cut. */
  private static final int MAX_ENTRIES = 100_000;

  private static final Comparator<HistoryEntry> OLDEST_FIRST =
      Comparator.comparing(HistoryEntry::at);

  private final Session session;
  private final String sql;
  private int left = MAX_ENTRIES;

  HistoryBatch(Session session, Table table) {
    this.session = session;
    this.sql =
        "SELECT %s FROM %s WHERE t.invocation_id = ?"
                .formatted(HistoryRows.select(table), table.from())
            + " ORDER BY t.history_timestamp, t.history_status LIMIT ?";
  }

  Map<InvocationId, History> of(Collection<InvocationId> ids, int each) throws SQLException {
    Map<InvocationId, History> histories = new LinkedHashMap<>();
    try (Query query = session.prepare(sql)) {
      for (InvocationId id : ids) {
        List<HistoryEntry> entries = entries(query, id, Math.min(each, left) + 1);
        if (!entries.isEmpty()) {
          histories.put(id, history(entries, Math.min(each, left)));
        }
      }
    }
    return histories;
  }

  private static List<HistoryEntry> entries(Query query, InvocationId id, int limit)
      throws SQLException {
    return query.list(row -> HistoryRows.entry(row, Instant.EPOCH), id.value(), limit);
  }

  private History history(List<HistoryEntry> entries, int most) {
    List<HistoryEntry> kept = entries.subList(0, Math.min(most, entries.size()));
    left -= kept.size();
    return new History(kept.stream().sorted(OLDEST_FIRST).toList(), kept.size() == entries.size());
  }
}

package dev.pynmon.sqlite.broker;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.value.TextCut;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of queues as they are stored, of whatever type and length: what is read of one is its
 * beginning as text, so its rows are counted and found by the stored value itself. Names that read
 * alike are one queue here.
 */
final class QueueNames {
  /** What a queue without a name is read as. */
  private static final String NAMELESS = "";

  private static final int MOST_BYTES = 4 * Table.MAX_NAME;

  private final Session session;
  private final String from;
  private final boolean mayLackNames;

  QueueNames(Session session, Table table) {
    this.session = session;
    this.from = table.from("route");
    this.mayLackNames = !table.isNotNull("queue_name");
  }

  /** A stored name as it is read, a row that bears it, and how many do. */
  private record Stored(QueueName name, long row, long waiting) {}

  List<QueueSize> sizes(long bound) throws SQLException {
    Map<QueueName, Long> sizes = new LinkedHashMap<>();
    all(bound).forEach(stored -> sizes.merge(stored.name(), stored.waiting(), Long::sum));
    return sizes.entrySet().stream()
        .map(size -> new QueueSize(size.getKey(), Count.upTo(size.getValue(), bound)))
        .toList();
  }

  /** A row of this queue where no name is stored that is exactly this text. */
  Optional<Long> rowOfOdd(QueueName queue) throws SQLException {
    if (session.count(from + " WHERE t.queue_name = ?", 1, queue.value()) > 0) {
      return Optional.empty();
    }
    return all(1).stream()
        .filter(stored -> stored.name().equals(queue))
        .map(Stored::row)
        .findFirst();
  }

  private List<Stored> all(long bound) throws SQLException {
    List<Stored> all = new ArrayList<>(mayLackNames ? nameless(bound) : List.of());
    all.addAll(named(bound));
    return all.subList(0, Math.min(all.size(), Queues.MAX_QUEUES));
  }

  /** NULL, which no comparison finds. */
  private List<Stored> nameless(long bound) throws SQLException {
    return session.list(select("t.queue_name IS NULL", "NULL"), QueueNames::stored, bound).stream()
        .filter(stored -> stored.waiting() > 0)
        .toList();
  }

  /** One jump in the index for each name. */
  private List<Stored> named(long bound) throws SQLException {
    String nearest = "SELECT min(t.queue_name) FROM " + from;
    String sql =
        select("t.queue_name = v.c", "v.c")
            + " FROM (WITH RECURSIVE v(c) AS (%s UNION ALL SELECT (%s WHERE t.queue_name > v.c)"
                .formatted(nearest, nearest)
            + " FROM v WHERE v.c IS NOT NULL LIMIT ?) SELECT c FROM v WHERE c IS NOT NULL) AS v";
    return session.list(sql, QueueNames::stored, bound, Queues.MAX_QUEUES);
  }

  /** As bytes: SQLite's texts else end at the first NUL. */
  private String select(String rows, String name) {
    return "SELECT substr(CAST(%s AS BLOB), 1, %d) AS name,".formatted(name, MOST_BYTES)
        + " (SELECT t.rowid FROM %s WHERE %s LIMIT 1) AS row,".formatted(from, rows)
        + " (SELECT count(*) FROM (SELECT 1 FROM %s WHERE %s LIMIT ?)) AS waiting"
            .formatted(from, rows);
  }

  private static Stored stored(Row row) throws SQLException {
    String name =
        row.isNull("name") ? NAMELESS : new String(row.bytes("name"), StandardCharsets.UTF_8);
    return new Stored(
        new QueueName(TextCut.ofChars(name, Table.MAX_NAME).text()),
        row.whole("row"),
        row.whole("waiting"));
  }
}

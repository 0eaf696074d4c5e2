package dev.pynmon.sqlite.lookup;

import dev.pynmon.domain.value.StoredText;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.Query;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;

/**
 * The JSON of records with these keys. Of very long ones only beginnings are read, so that many
 * together cannot fill the memory.
 *
 * @param table the table
 * @param key the column of the key, which has an index
 * @param text the column of the JSON
 */
public record RecordTexts(Table table, String key, String text) {
  private static final int MAX_CHARS = 1_000_000;
  private static final int MAX_TOGETHER = 32_000_000;
  private static final int CHUNK = 100;

  private record Found(String key, StoredText text) {}

  /** The texts that are there, by key. */
  public Map<String, StoredText> of(Session session, Collection<?> keys) throws SQLException {
    String sql =
        "SELECT %s, substr(t.%s, 1, ?) AS text, length(t.%s) AS length FROM %s WHERE t.%s%s"
            .formatted(table.text(key), text, text, table.from(), key, IdList.IN);
    Map<String, StoredText> texts = new HashMap<>();
    long left = MAX_TOGETHER;
    try (Query query = session.prepare(sql)) {
      for (List<?> chunk : keys.stream().gather(Gatherers.windowFixed(CHUNK)).toList()) {
        int most = (int) Math.min(MAX_CHARS, Math.max(left, CHUNK) / chunk.size());
        List<Found> found = query.list(this::found, most, IdList.of(chunk));
        found.forEach(each -> texts.put(each.key(), each.text()));
        left -= found.stream().mapToLong(each -> each.text().text().length()).sum();
      }
    }
    return texts;
  }

  private Found found(Row row) throws SQLException {
    String read = row.text("text");
    long length = row.whole("length");
    return new Found(row.text(key), new StoredText(read, length, read.length() < length));
  }
}

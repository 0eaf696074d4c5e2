package dev.pynmon.sqlite.clientdata;

import static dev.pynmon.sqlite.db.PynencTable.CLIENT_DATA;

import dev.pynmon.application.port.out.clientdata.ClientData;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.Condition;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.Key;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.RowList;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The client data table: texts as UTF-8 bytes by reference. */
public final class SqliteClientData implements ClientData {
  private static final List<Key> NEWEST_FIRST =
      List.of(Key.descending("created_at"), Key.descending("rowid"));

  private final AppTables tables;
  private final Clock clock;

  public SqliteClientData(AppTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public Map<DataReference, StoredText> of(Collection<DataReference> references, int maxBytes) {
    return tables.read(
        CLIENT_DATA,
        (session, table) -> {
          String sql =
              "SELECT %s, substr(CAST(t.data_value AS BLOB), 1, %d) AS content,"
                      .formatted(table.text("data_key"), maxBytes)
                  + " octet_length(t.data_value) AS bytes FROM %s WHERE t.data_key%s"
                      .formatted(table.from(), IdList.IN);
          Map<DataReference, StoredText> texts = new HashMap<>();
          session
              .list(sql, row -> Map.entry(reference(row), text(row)), IdList.of(references))
              .forEach(entry -> texts.put(entry.getKey(), entry.getValue()));
          return texts;
        });
  }

  private static DataReference reference(Row row) throws SQLException {
    return new DataReference(row.text("data_key"));
  }

  private static StoredText text(Row row) throws SQLException {
    byte[] content = row.bytes("content");
    long bytes = row.whole("bytes");
    return new StoredText(Utf8.beginning(content), bytes, content.length < bytes);
  }

  @Override
  public Snapshot<Page<ClientDataEntry>> page(PageRequest page) {
    Page<ClientDataEntry> entries =
        tables.read(
            CLIENT_DATA,
            (session, table) ->
                new RowList<>(
                        "data",
                        table.text("data_key")
                            + ", octet_length(t.data_value) AS bytes, "
                            + table.number("created_at"),
                        table.from("created"),
                        Condition.ALL,
                        NEWEST_FIRST,
                        SqliteClientData::entry)
                    .page(session, page));
    return new Snapshot.Taken<>(entries, clock.instant(), true);
  }

  private static ClientDataEntry entry(Row row) throws SQLException {
    return new ClientDataEntry(reference(row), row.whole("bytes"), row.julianTime("created_at"));
  }

  @Override
  public Count count(long bound) {
    return tables.read(
        CLIENT_DATA, (session, table) -> Count.upTo(session.count(table.from(), bound), bound));
  }
}

package dev.pynmon.sqlite.invocation;

import dev.pynmon.application.port.out.invocation.Outcomes;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.search.Clue;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.format.clue.ClueText;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.PynencTable;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables of results and of exceptions: text in columns declared as blobs. */
public final class SqliteOutcomes implements Outcomes {
  private static final String RESULT = "result_data";

  private final AppTables tables;

  public SqliteOutcomes(AppTables tables) {
    this.tables = tables;
  }

  @Override
  public Map<InvocationId, Outcome> of(Collection<InvocationId> ids, int maxChars) {
    return tables
        .database()
        .read(
            session -> {
              Texts results = texts(session, PynencTable.RESULTS, RESULT, maxChars);
              Texts exceptions = texts(session, PynencTable.EXCEPTIONS, "exception_data", maxChars);
              return joined(results.of(ids), exceptions.of(ids));
            });
  }

  /** The file is asked for what is written there; nothing of it is read here. */
  @Override
  public Set<InvocationId> mayHold(Collection<InvocationId> ids, Optional<Clue> result) {
    return tables
        .database()
        .read(
            session -> {
              Set<InvocationId> found = new HashSet<>(there(session, PynencTable.EXCEPTIONS, ids));
              if (result.isPresent()) {
                found.addAll(results(session, ids, ClueText.of(result.get())));
              }
              return found;
            });
  }

  private Set<InvocationId> results(Session session, Collection<InvocationId> ids, ClueText clue)
      throws SQLException {
    return clue.parts().isEmpty()
        ? there(session, PynencTable.RESULTS, ids)
        : new ClueRows(tables.in(session, PynencTable.RESULTS), List.of(RESULT))
            .of(session, ids, clue);
  }

  private Set<InvocationId> there(Session session, PynencTable kind, Collection<InvocationId> ids)
      throws SQLException {
    Table table = tables.in(session, kind);
    String sql =
        "SELECT %s FROM %s WHERE t.invocation_id"
                .formatted(table.text("invocation_id"), table.from())
            + IdList.IN;
    return Set.copyOf(
        session.list(sql, row -> new InvocationId(row.text("invocation_id")), IdList.of(ids)));
  }

  private Texts texts(Session session, PynencTable table, String column, int maxChars)
      throws SQLException {
    return new Texts(session, tables.in(session, table), column, maxChars);
  }

  private static Map<InvocationId, Outcome> joined(
      Map<InvocationId, StoredText> results, Map<InvocationId, StoredText> exceptions) {
    Set<InvocationId> ids = new HashSet<>(results.keySet());
    ids.addAll(exceptions.keySet());
    Map<InvocationId, Outcome> outcomes = new HashMap<>();
    for (InvocationId id : ids) {
      outcomes.put(
          id,
          new Outcome(
              Optional.ofNullable(results.get(id)), Optional.ofNullable(exceptions.get(id))));
    }
    return outcomes;
  }

  /** The texts of one column by invocation. */
  private record Texts(Session session, Table table, String column, int maxChars) {
    Map<InvocationId, StoredText> of(Collection<InvocationId> ids) throws SQLException {
      String sql =
          "SELECT %s, substr(t.%s, 1, %d) AS text, length(t.%s) AS length FROM %s"
                  .formatted(table.text("invocation_id"), column, maxChars, column, table.from())
              + " WHERE t.invocation_id"
              + IdList.IN;
      Map<InvocationId, StoredText> texts = new HashMap<>();
      session
          .list(sql, this::text, IdList.of(ids))
          .forEach(text -> texts.put(text.getKey(), text.getValue()));
      return texts;
    }

    private Map.Entry<InvocationId, StoredText> text(Row row) throws SQLException {
      long length = row.whole("length");
      return Map.entry(
          new InvocationId(row.text("invocation_id")),
          new StoredText(row.text("text"), length, length > maxChars));
    }
  }
}

package dev.pynmon.sqlite.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.format.clue.ClueText;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows of which some columns may hold a clue, as {@link ClueText#mayBeIn} tells it of a text.
 *
 * <p>pynenc writes a row of each invocation where it registers it, so rows stand beside each other
 * as ids do in a list. Each is looked for there first, counted from that of the first id; the index
 * is asked where it is not: for 100,000 that costs a sixth of asking the index of each.
 *
 * @param table where they are
 * @param columns those of which any part of a clue may stand in each; those there are
 */
record ClueRows(Table table, List<String> columns) {
  /** A tag, or an escape of what is a letter, a digit or a sign of ASCII, in some case. */
  private static final List<String> DOUBTS =
      List.of("*py/*", "*\\u00[2-7]*", "*\\u01[37][01fF]*", "*\\u212[aA]*");

  /** Bytes, or a text with other characters than those of ASCII, which pynenc escapes. */
  private static final String IS_FOREIGN =
      "typeof(%1$s) <> 'text' OR octet_length(%1$s) <> length(%1$s)";

  private static final char ESCAPE = '!';

  ClueRows {
    columns = columns.stream().filter(table::has).toList();
  }

  Set<InvocationId> of(Session session, Collection<InvocationId> ids, ClueText clue)
      throws SQLException {
    if (columns.isEmpty() || ids.isEmpty()) {
      return Set.of();
    }
    String sql =
        "SELECT j.value AS id FROM json_each(?1) AS j LEFT JOIN %s ON t.rowid = ?2 - j.key"
                .formatted(table.from())
            + " WHERE CASE WHEN t.invocation_id = j.value THEN %s ELSE EXISTS"
                .formatted(mayHold("t", clue))
            + " (SELECT 1 FROM %s WHERE other.invocation_id = j.value AND %s) END"
                .formatted(table.as("other"), mayHold("other", clue));
    List<Object> values = new ArrayList<>(List.of(IdList.of(ids), first(session, ids)));
    clue.parts().stream().map(ClueRows::anywhere).forEach(values::add);
    return Set.copyOf(session.list(sql, row -> new InvocationId(row.text("id")), values.toArray()));
  }

  /** Where the first of them stands; nowhere near any row where it has none. */
  private long first(Session session, Collection<InvocationId> ids) throws SQLException {
    String sql = "SELECT t.rowid AS row FROM %s WHERE t.invocation_id = ?".formatted(table.from());
    return session
        .first(sql, row -> row.whole("row"), ids.iterator().next().value())
        .orElse(Long.MIN_VALUE / 2);
  }

  /** What several columns say is put together once, not for each of the questions about it. */
  private String mayHold(String alias, ClueText clue) {
    return columns.size() == 1
        ? mayHold(clue, text(alias))
        : "(SELECT %s FROM (SELECT %s AS text LIMIT 1) AS said)"
            .formatted(mayHold(clue, "said.text"), text(alias));
  }

  private static String mayHold(ClueText clue, String text) {
    String parts =
        IntStream.range(0, clue.parts().size())
            .mapToObj(at -> "%s LIKE ?%d ESCAPE '%s'".formatted(text, at + 3, ESCAPE))
            .collect(Collectors.joining(" AND "));
    String doubts =
        DOUBTS.stream()
            .map(doubt -> "%s GLOB '%s'".formatted(text, doubt))
            .collect(Collectors.joining(" OR "));
    return "(%s OR %s OR %s)".formatted(parts, doubts, IS_FOREIGN.formatted(text));
  }

  /** One alone as it is: put together, bytes would be text. */
  private String text(String alias) {
    return columns.size() == 1
        ? alias + "." + columns.getFirst()
        : columns.stream()
            .map(column -> "coalesce(%s.%s, '')".formatted(alias, column))
            .collect(Collectors.joining(" || ' ' || ", "(", ")"));
  }

  /** LIKE compares letters of ASCII whatever their case. */
  private static String anywhere(String part) {
    return "%" + part.replaceAll("[!%_]", ESCAPE + "$0") + "%";
  }
}

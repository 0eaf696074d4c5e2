package dev.pynmon.sqlite.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.format.ClueText;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of which some columns may hold a clue, as {@link ClueText#mayBeIn} tells it of a text.
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
    if (columns.isEmpty()) {
      return Set.of();
    }
    String sql =
        "SELECT %s FROM %s WHERE t.invocation_id%s AND (%s OR %s OR %s)"
            .formatted(
                table.text("invocation_id"),
                table.from(),
                IdList.IN,
                each(clue.parts(), "LIKE ? ESCAPE '" + ESCAPE + "'", " AND "),
                each(DOUBTS, "GLOB ?", " OR "),
                IS_FOREIGN.formatted(text()));
    return Set.copyOf(
        session.list(sql, row -> new InvocationId(row.text("invocation_id")), values(ids, clue)));
  }

  /** One alone as it is: put together, bytes would be text. */
  private String text() {
    return columns.size() == 1
        ? "t." + columns.getFirst()
        : columns.stream()
            .map(column -> "coalesce(t." + column + ", '')")
            .collect(Collectors.joining(" || ' ' || ", "(", ")"));
  }

  private String each(List<String> texts, String compared, String between) {
    return texts.stream()
        .map(any -> text() + " " + compared)
        .collect(Collectors.joining(between, "(", ")"));
  }

  private static Object[] values(Collection<InvocationId> ids, ClueText clue) {
    List<Object> values = new ArrayList<>();
    values.add(IdList.of(ids));
    Stream.concat(clue.parts().stream().map(ClueRows::anywhere), DOUBTS.stream())
        .forEach(values::add);
    return values.toArray();
  }

  /** LIKE compares letters of ASCII whatever their case. */
  private static String anywhere(String part) {
    return "%" + part.replaceAll("[!%_]", ESCAPE + "$0") + "%";
  }
}

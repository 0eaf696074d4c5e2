package dev.pynmon.bootstrap.e2e.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.RedisKey;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sqlite.SQLiteDataSource;

/**
 * Puts odd times in the place of every time that a fixture holds, whatever column, score, field or
 * text it stands in: each in turn, so that what belongs together lies as far apart as can be.
 *
 * @param seconds Unix times, as numbers of SQL; of Redis those that are scores
 * @param days Julian days, as numbers of SQL
 * @param months beginnings of ISO times
 */
record OddTimes(List<String> seconds, List<String> days, List<String> months) {
  /** The first and the last time that Python knows. */
  static final OddTimes ENDS =
      new OddTimes(
          List.of("-62135596800", "253402300799.5"),
          List.of("1721425.5", "5373484.4"),
          List.of("0001-01-", "9999-12-"));

  /** These among others that are none, or no longer any. */
  static final OddTimes ANY =
      new OddTimes(
          List.of(
              "-62135596800",
              "253402300799.5",
              "253402300800",
              "1e300",
              "9e999",
              "-9e999",
              "0",
              "-62135596801",
              "-1.5",
              "1795531428.0"),
          List.of("1721425.5", "5373484.4", "1e300", "9e999", "-1", "'never'", "2461369.1"),
          List.of("0001-01-", "9999-12-", "0000-00-", "soon ", "+10000-01-", "1969-12-"));

  /** When all fixtures were written. */
  private static final String MONTH = "2026-11-";

  private static final Pattern SECONDS = Pattern.compile("\\b179\\d{7}(\\d{3})?(\\.\\d+)?\\b");

  /** Into a file, row by row. */
  void in(Path store) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + store);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN");
      for (String table : texts(statement, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
        for (String column :
            texts(statement, "SELECT name FROM pragma_table_info('" + table + "')")) {
          statement.execute(update(table, '"' + column + '"'));
        }
      }
      statement.execute("COMMIT");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> texts(Statement statement, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts.stream().filter(name -> !name.startsWith("sqlite_")).toList();
  }

  private String update(String table, String column) {
    String number = "typeof(" + column + ") IN ('real', 'integer') AND " + column + " BETWEEN ";
    return "UPDATE OR IGNORE \"%s\" SET %s = CASE".formatted(table, column)
        + " WHEN %s 1.7e9 AND 1.9e9 THEN %s".formatted(number, inTurn(seconds, time -> time))
        + " WHEN %s 2.4e6 AND 2.5e6 THEN %s".formatted(number, inTurn(days, day -> day))
        + " WHEN typeof(%s) = 'text' THEN %s ELSE %s END"
            .formatted(
                column,
                inTurn(months, month -> "replace(%s, '%s', '%s')".formatted(column, MONTH, month)),
                column);
  }

  private static String inTurn(List<String> values, UnaryOperator<String> sql) {
    StringBuilder cases = new StringBuilder("CASE rowid % " + values.size());
    IntStream.range(0, values.size())
        .forEach(i -> cases.append(" WHEN %d THEN %s".formatted(i, sql.apply(values.get(i)))));
    return cases + " END";
  }

  /** Into a server, in place of the fixture itself. */
  void in(RawRedis redis, RedisFixture fixture) {
    AtomicInteger turn = new AtomicInteger();
    RedisLoader.load(
        fixture.keys().stream()
            .map(key -> new RedisKey(key.key(), key.type(), odd(key.value(), turn)))
            .toList(),
        redis);
  }

  private JsonNode odd(JsonNode value, AtomicInteger turn) {
    if (value instanceof ObjectNode object) {
      ObjectNode changed = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(e -> changed.set(e.getKey(), odd(e.getValue(), turn)));
      return changed;
    }
    if (value instanceof ArrayNode array) {
      ArrayNode changed = JsonNodeFactory.instance.arrayNode();
      array.forEach(part -> changed.add(odd(part, turn)));
      return changed;
    }
    return value.isTextual()
        ? JsonNodeFactory.instance.textNode(odd(value.textValue(), turn))
        : value;
  }

  private String odd(String text, AtomicInteger turn) {
    String month = months.get(turn.get() % months.size());
    return SECONDS
        .matcher(text.replace(MONTH, month))
        .replaceAll(_ -> score(seconds.get(turn.getAndIncrement() % seconds.size())));
  }

  private static String score(String sql) {
    return sql.replace("9e999", "inf");
  }
}

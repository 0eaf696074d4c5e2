package dev.pynmon.bootstrap.attack.store;

import java.util.List;
import java.util.stream.IntStream;

/** What a column or a key of a store may hold that pynenc never wrote there, as SQL. */
final class Values {
  private static final String SCRIPT =
      "'<script>alert(7)</script>\"''><img src=x onerror=alert(7)>'";

  /** By their names; the column's own value is {@code %s}. */
  static final List<Value> ALL =
      List.of(
          new Value("huge", "printf('%%.*c', 400000, 'x')"),
          new Value("empty", "''"),
          new Value("NUL", "CAST(x'610062' AS TEXT)"),
          new Value("no UTF-8", "CAST(x'61fffe8062' AS TEXT)"),
          new Value("script", SCRIPT),
          new Value("script behind it", "%s || " + SCRIPT),
          new Value("right to left", "char(8238) || 'abc' || char(8236, 0xfffe, 0x10ffff)"),
          new Value("deep", "printf('%%.*c', 20000, '[')"),
          new Value("deep JSON", deep()),
          new Value(
              "odd JSON",
              "'{\"a\":1e999,\"a\":NaN,\"status\":{},\"timestamp\":[],\"arguments\":7}'"),
          new Value("infinite", "9e999"),
          new Value("below zero", "-62135596801.5"),
          new Value("year 10000", "253402300800"),
          new Value("a number", "7"),
          new Value("a blob", "randomblob(40)"),
          new Value("half a time", "'2026-11-24T14:'"),
          new Value("nothing", "NULL"),
          new Value("lines", "char(13, 10, 10, 9, 27, 7) || 'x'"),
          new Value("a path", "'../../../etc/passwd'"));

  private Values() {}

  private static String deep() {
    StringBuilder sql = new StringBuilder("'");
    IntStream.range(0, 2_000).forEach(_ -> sql.append("{\"a\":["));
    IntStream.range(0, 2_000).forEach(_ -> sql.append("]}"));
    return sql.append('\'').toString();
  }

  /**
   * One of them.
   *
   * @param sql an expression
   */
  record Value(String name, String sql) {
    /** In place of what this column holds. */
    String of(String column) {
      return sql.replace("%s", column).replace("%%", "%");
    }
  }
}

package dev.pynmon.bootstrap.e2e.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.Kinds;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** Ids as long as an address may name, of letters that take the most bytes, make no page large. */
class LongIdsTest {
  private static final String TAIL = "<&\"\u00e9".repeat(65);

  @TempDir Path folder;

  @Test
  void everyPage_keepsItsSize_andEveryLinkAnswers() {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);
    lengthen(store);
    try (Site site = Site.over(folder, List.of(store))) {
      Map<String, Answer> seen = site.crawl(Kinds.one(), CrawlTest.STARTS);
      assertThat(seen).hasSizeGreaterThan(60);
      assertThat(seen.get("/invocations/").body().length()).isLessThan(200_000);
      assertThat(seen.values()).filteredOn(answer -> !isSmall(answer)).isEmpty();
    }
  }

  private static boolean isSmall(Answer answer) {
    int most = answer.path().contains("/timeline") ? 500_000 : 250_000;
    return answer.body().length() < most;
  }

  /** All UUIDs, wherever they stand by themselves, and the names of queues. */
  private static void lengthen(Path store) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + store);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String column : columns(statement)) {
        statement.execute(column.formatted(TAIL.replace("'", "''")));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> columns(Statement statement) throws SQLException {
    List<String> updates = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c"
                + " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'")) {
      while (rows.next()) {
        String column = '"' + rows.getString(2) + '"';
        updates.add(
            "UPDATE OR IGNORE \""
                + rows.getString(1)
                + "\" SET "
                + column
                + " = "
                + column
                + " || '%s' WHERE typeof("
                + column
                + ") = 'text' AND ("
                + (rows.getString(2).equals("queue_name") ? "TRUE" : "length(" + column + ") = 36")
                + ")");
      }
    }
    return updates;
  }
}

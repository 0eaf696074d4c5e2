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
class LongIdsIT {
  private static final String TAIL = "<&\"\u00e9".repeat(65);

  /** What runs of triggers name: it stands within their JSON, too. */
  private static final String NAMED_BY_RUNS =
      """
      WITH ids AS (SELECT event_id AS id FROM %1$s_trigger_run_conditions
          UNION SELECT source_invocation_id FROM %1$s_trigger_run_conditions
          UNION SELECT triggered_invocation_id FROM %1$s_trigger_runs)
      SELECT 'UPDATE %1$s_trigger_runs SET trigger_run_json = replace(trigger_run_json, '''
          || json_quote(id) || ''', ''' || json_quote(id || '%2$s') || ''')'
      FROM ids WHERE id IS NOT NULL
      """;

  @TempDir Path folder;

  @Test
  void everyPage_keepsItsSize_andEveryLinkAnswers() {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);
    lengthen(store);
    try (Site site = Site.over(folder, List.of(store))) {
      Map<String, Answer> seen = site.crawl(Kinds.one(), CrawlIT.STARTS);
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
      for (String update : texts(statement, NAMED_BY_RUNS.formatted("shop4_42a42d08__trg", TAIL))) {
        statement.execute(update);
      }
      for (String column : columns(statement)) {
        statement.execute(column.formatted(TAIL.replace("'", "''")));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> texts(Statement statement, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
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

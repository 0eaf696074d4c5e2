package dev.pynmon.bootstrap.e2e.golden;

import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.RedisKey;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisCommand;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteDataSource;

/** Takes the records of runs of the atomic service, and their marks, out of a store. */
final class LostServiceRuns {
  private LostServiceRuns() {}

  static void in(Path store) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + store);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        statement.execute("delete from \"" + table + "\"");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet found =
        statement.executeQuery(
            "select name from sqlite_schema where type = 'table'"
                + " and name like '%orchestrator_atomic_service_executions'")) {
      while (found.next()) {
        tables.add(found.getString(1));
      }
    }
    return tables;
  }

  /** In a server that holds the fixture of pynenc 0.3. */
  static void in(RedisServer server) {
    try (RawRedis redis = server.connect()) {
      redis.all(
          RedisFixture.SHOP3.keys().stream()
              .map(RedisKey::key)
              .filter(key -> key.contains(":orchestrator:atomic_service"))
              .map(key -> RedisCommand.of("DEL", key))
              .toList());
    }
  }
}

package dev.pynmon.bootstrap.e2e.crawl;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.id.DataReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sqlite.SQLiteDataSource;

/** Puts secrets into a store, in every form in which an argument or a value may be kept. */
final class Secrets {
  static final String SECRET = "Xq7secretXq7";

  /** As it reads inside base64 that begins with it. */
  static final String IN_BASE64 =
      Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)).substring(0, 14);

  private static final String PREFIX = "shop4_42a42d08__";
  private static final String TEXT = '"' + SECRET + '"';
  private static final DataReference WHOLE = DataReference.to(TEXT);
  private static final DataReference INSIDE = DataReference.to("inside");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Secrets() {}

  /** The arguments, one map for each invocation. */
  static List<Map<String, String>> arguments() {
    String pickle = "gASV" + "AAAA".repeat(4) + base64(SECRET) + "lC4=\n";
    return List.of(
        Map.of("token", TEXT),
        Map.of("API_Token", TEXT),
        Map.of("token", "{\"a\": [" + TEXT + "]}"),
        Map.of("token", WHOLE.value()),
        Map.of("kwargs", "{\"user\": \"me\", \"Db_Password\": " + TEXT + "}"),
        Map.of("login", "{\"py/object\": \"shop.Login\", \"password\": {\"x\": " + TEXT + "}}"),
        Map.of("deep", "{\"a\": ".repeat(40) + "{\"token\": " + TEXT + "}" + "}".repeat(40)),
        Map.of("headers", "[{\"py/tuple\": [\"Token\", " + TEXT + "]}, [\"a\", \"b\"]]"),
        Map.of("stored", INSIDE.value()),
        Map.of("damaged", "{\"token\": " + TEXT + ", "),
        Map.of("no_json", "token=" + SECRET),
        Map.of("pickled", pickle),
        Map.of("large", "{\"token\": " + TEXT + ", \"z\": \"" + "z".repeat(1_100_000) + "\"}"));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes them; gives the invocations that have them, each waiting in the queue. */
  static List<String> plant(Path store) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + store);
    try (Connection connection = source.getConnection()) {
      List<String> ids = newest(connection, arguments().size());
      for (int i = 0; i < ids.size(); i++) {
        plant(connection, ids.get(i), arguments().get(i));
      }
      store(connection, WHOLE, TEXT);
      store(connection, INSIDE, "{\"b\": {\"token\": " + TEXT + "}}");
      run(
          connection,
          "update "
              + PREFIX
              + "state_backend_workflow_data set data_key = 'token', data_value = ?"
              + " where rowid in (select rowid from "
              + PREFIX
              + "state_backend_workflow_data limit 1)",
          TEXT);
      run(
          connection,
          "update "
              + PREFIX
              + "state_backend_results set result_data = ?"
              + " where rowid in (select rowid from "
              + PREFIX
              + "state_backend_results limit 5)",
          "{\"token\": " + TEXT + "}");
      run(
          connection,
          "update "
              + PREFIX
              + "trg_events set event_json = json_set(event_json, '$.payload', json_object("
              + "'token', ?, 'login', ?))",
          TEXT,
          "{\"token\": " + TEXT + "}");
      return ids;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> newest(Connection connection, int count) throws SQLException {
    String query =
        "select invocation_id from " + PREFIX + "orchestrator_invocations order by rowid desc";
    List<String> ids = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next() && ids.size() < count) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  private static void plant(Connection connection, String id, Map<String, String> arguments)
      throws SQLException, IOException {
    ObjectNode json = JSON.createObjectNode();
    new LinkedHashMap<>(arguments).forEach(json::put);
    run(
        connection,
        "update "
            + PREFIX
            + "state_backend_invocations set serialized_arguments = ?"
            + " where invocation_id = ?",
        JSON.writeValueAsString(json),
        id);
    run(
        connection,
        "insert into "
            + PREFIX
            + "broker_message_queue (invocation_id, queue_name, priority)"
            + " values (?, 'default', 100.0)",
        id);
  }

  private static void store(Connection connection, DataReference reference, String text)
      throws SQLException {
    run(
        connection,
        "insert into "
            + PREFIX
            + "client_data (data_key, data_value, created_at) values (?, ?, 1.0)",
        reference.value(),
        text);
  }

  private static void run(Connection connection, String sql, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      if (statement.executeUpdate() == 0) {
        throw new IllegalStateException("nothing changed: " + sql);
      }
    }
  }

  /** Every page and answer about these invocations that needs no link. */
  static List<String> pathsOf(List<String> ids) {
    return ids.stream()
        .map(id -> "/invocations/" + id)
        .flatMap(path -> Stream.of(path, path + "/api", path + "/history"))
        .toList();
  }

  /** An event; each carries a secret. */
  static String event() {
    return "/events/01148291-6947-42f7-89d0-18ce751a7ab7";
  }

  /** The pages of the values in the client data store. */
  static List<String> entries() {
    return List.of(WHOLE, INSIDE).stream()
        .map(reference -> "/client-data-store/entry?key=" + reference.value().replace(":", "%3A"))
        .toList();
  }
}

package dev.pynmon.sqlite.db;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A database that a test makes and asks. */
abstract class OpenedDatabase {
  /** Of what ends: no machine is so busy. */
  static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** Of what never ends, and is at work until then. */
  static final Duration SHORT = Duration.ofSeconds(1);

  @TempDir Path folder;
  Database database;

  Database database() {
    return database(TIMEOUT);
  }

  Database database(Duration timeout) {
    database = new Database("test", folder.resolve("shop.sqlite"), timeout);
    return database;
  }

  @AfterEach
  void close() {
    database.close();
  }

  Path path() {
    return folder.resolve("shop.sqlite");
  }

  void create(String id) {
    try (PynencFile file = PynencFile.create(path())) {
      file.state(id, "m.f", "success", 1);
    }
  }

  void delete() throws IOException {
    Files.delete(path());
    Files.deleteIfExists(folder.resolve("shop.sqlite-wal"));
    Files.deleteIfExists(folder.resolve("shop.sqlite-shm"));
  }

  List<String> ids() {
    return database.read(OpenedDatabase::ids);
  }

  static List<String> ids(Session session) throws SQLException {
    return session.list(
        "SELECT invocation_id FROM " + invocations() + " ORDER BY rowid",
        row -> row.text("invocation_id"));
  }

  static String invocations() {
    return PynencTable.INVOCATIONS.of(PynencFile.PREFIX);
  }

  Table table(String name) {
    return database.read(session -> session.table(name));
  }

  Kind kindOfFault() {
    return kindOfFault(OpenedDatabase::ids);
  }

  Kind kindOfFault(SqlRead<?> read) {
    return Assertions.catchThrowableOfType(BackendException.class, () -> database.read(read))
        .fault()
        .kind();
  }
}

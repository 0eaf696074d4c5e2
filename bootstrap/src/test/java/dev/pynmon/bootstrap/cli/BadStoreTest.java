package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteDataSource;

/** One clear sentence for each way in which a path is no store. */
@Tag("slow")
class BadStoreTest {
  @TempDir Path folder;

  enum Bad {
    MISSING(true),
    EMPTY(true),
    WITHOUT_PYNENC_TABLES(true),
    DIRECTORY(false),
    TEXT(false),
    NOT_PERMITTED(false);

    private final boolean waitingHelps;

    Bad(boolean waitingHelps) {
      this.waitingHelps = waitingHelps;
    }

    Path in(Path folder) {
      Path path = folder.resolve("shop.sqlite");
      try {
        switch (this) {
          case MISSING -> {}
          case EMPTY -> Files.createFile(path);
          case WITHOUT_PYNENC_TABLES -> otherTables(path);
          case DIRECTORY -> Files.createDirectory(path);
          case TEXT ->
              Files.writeString(path, "no database at all, but long enough to be one".repeat(9));
          case NOT_PERMITTED -> closed(path);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return path;
    }

    private static void otherTables(Path path) {
      SQLiteDataSource source = new SQLiteDataSource();
      source.setUrl("jdbc:sqlite:" + path);
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create table customers (id integer primary key)");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void closed(Path path) throws IOException {
      otherTables(path);
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
    }
  }

  /** Root may read everything, so there is no such file for it. */
  static Stream<Bad> bad() {
    boolean root = "root".equals(System.getProperty("user.name"));
    return Arrays.stream(Bad.values()).filter(bad -> !root || bad != Bad.NOT_PERMITTED);
  }

  @ParameterizedTest
  @MethodSource("bad")
  void status_saysWhyInOneLineAndEndsWith1(Bad bad) {
    Path path = bad.in(folder);
    Typed typed = Typed.in(folder, "status", path.toString());

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).startsWith("shop: ").hasLineCount(1);
  }

  @ParameterizedTest
  @MethodSource("bad")
  void apps_saysWhyInOneLineAndEndsWith1(Bad bad) {
    Typed typed = Typed.in(folder, "apps", bad.in(folder).toString());

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).startsWith("shop: ").hasLineCount(1);
  }

  @ParameterizedTest
  @MethodSource("bad")
  void monitor_waitsWhereThatHelps_elseSaysWhyAndEndsWith1(Bad bad) {
    Typed typed =
        Typed.in(
            folder, "monitor", "--log-level", "error", "--port", "0", bad.in(folder).toString());

    if (bad.waitingHelps) {
      assertThat(typed.code()).isZero();
      assertThat(typed.out()).startsWith("Pynmon is at http://127.0.0.1:");
    } else {
      assertThat(typed.code()).isEqualTo(1);
      assertThat(typed.out()).isEmpty();
      assertThat(typed.err()).startsWith("pynmon monitor: shop: ").hasLineCount(1);
    }
  }

  @ParameterizedTest
  @MethodSource("bad")
  void sentence_isFitForPeople(Bad bad) {
    String sentence = Typed.in(folder, "status", bad.in(folder).toString()).err();

    assertThat(sentence).doesNotContainIgnoringCase("exception").doesNotContain("SQLITE_");
    assertThat(sentence.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(500);
  }
}

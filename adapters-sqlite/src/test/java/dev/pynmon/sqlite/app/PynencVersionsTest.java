package dev.pynmon.sqlite.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.sqlite.db.Database;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that real versions wrote, alone and one after another. */
class PynencVersionsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "SHOP_THREAD, 0.2.3",
    "SHOP024, 0.2.4",
    "RECOVERY_DEMO, 0.3",
    "SHOP4, 0.4",
    "MIXED, 0.4",
    "UPGRADED, '0.2.3, opened by 0.3 or newer'",
    "UPGRADED_024, '0.2.3, opened by 0.2.4 or newer'",
    "UPGRADED_024_04, '0.2.3, opened by 0.2.4 or newer'"
  })
  void tables_tellWhoMadeThem(SqliteFixture fixture, String versions) {
    assertThat(apps(fixture.copyFileTo(folder)))
        .extracting(app -> app.pynenc().orElse("unknown"))
        .containsExactly(versions);
  }

  @Test
  void tablesOfOneComponent_tellWhatTheyCan() {
    assertThat(SqliteFixture.SPLIT.copyTo(folder).stream().flatMap(path -> apps(path).stream()))
        .extracting(app -> app.pynenc().orElse("unknown"))
        .containsExactly("0.4", "0.4", "0.3 or 0.4", "unknown", "0.2.4 or newer");
  }

  private static List<StoredApp> apps(Path path) {
    try (Database database = new Database("test", path, Duration.ofSeconds(20))) {
      return database.read(session -> new Discovery(path).apps(session, 100));
    }
  }
}

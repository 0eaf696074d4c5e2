package dev.pynmon.sqlite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.golden.GoldenTriggersContract;
import dev.pynmon.testkit.golden.OpenedStores;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events and runs of triggers in files of every pynenc, and of two in one file. */
final class SqliteGoldenTriggersTest {
  private static final TimeWindow EVER =
      new TimeWindow(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));

  @Nested
  @ParameterizedClass
  @EnumSource(names = {"SHOP024", "SHOP4", "SPLIT", "KINDS4", "UPGRADED_024", "UPGRADED_024_04"})
  final class OfRealStores extends GoldenTriggersContract {
    @Parameter SqliteFixture fixture;

    @Override
    protected OpenedStores open(Path folder) {
      return OpenedFixture.copied(fixture, folder).stores();
    }

    @Override
    protected Golden answers() {
      return fixture.golden();
    }
  }

  @Test
  void oldestPynenc_hasNeither(@TempDir Path folder) {
    try (OpenedStores opened = OpenedFixture.copied(SqliteFixture.SHOP_THREAD, folder).stores()) {
      TriggerStore trigger = opened.trigger(SqliteFixture.SHOP_THREAD.golden().app());
      assertThat(trigger.events()).isEqualTo(new Answer.Missing<>(new Absence.InThisVersion()));
      assertThat(trigger.runs()).isEqualTo(new Answer.Missing<>(new Absence.InThisVersion()));
    }
  }

  /** The newer pynenc made the tables, and left them empty. */
  @ParameterizedTest
  @EnumSource(names = {"UPGRADED", "UPGRADED_024", "UPGRADED_024_04"})
  void upgradedFile_hasPlaceForBoth(SqliteFixture fixture, @TempDir Path folder) {
    try (OpenedStores opened = OpenedFixture.copied(fixture, folder).stores()) {
      TriggerStore trigger = opened.trigger(SqliteFixture.UPGRADED.golden().app());
      assertThat(trigger.events().available().orElseThrow().triggered(EVER, 10))
          .isEqualTo(Newest.none());
      assertThat(trigger.runs().available().orElseThrow().executed(EVER, 10))
          .isEqualTo(Newest.none());
    }
  }
}

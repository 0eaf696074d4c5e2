package dev.pynmon.sqlite.contract;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.golden.GoldenRecordsContract;
import dev.pynmon.testkit.golden.GoldenStatusesContract;
import dev.pynmon.testkit.golden.GoldenSurroundingsContract;
import dev.pynmon.testkit.golden.OpenedStores;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What we read from the SQLite files of a real pynenc is what that pynenc answers about them. */
@ParameterizedClass
@EnumSource(
    names = {
      "SHOP_THREAD",
      "SHOP024",
      "SHOP4",
      "KINDS4",
      "SPLIT",
      "UPGRADED",
      "UPGRADED_024",
      "UPGRADED_024_04"
    })
@Tag("slow")
final class SqliteGoldenTest {
  @Parameter SqliteFixture fixture;

  @Nested
  final class OfStatuses extends GoldenStatusesContract {
    @Override
    protected OpenedStores open(Path folder) {
      return OpenedFixture.copied(fixture, folder).stores();
    }

    @Override
    protected Golden answers() {
      return fixture.golden();
    }

    /** pynenc's own order on SQLite is another one, by the last change. */
    @Override
    protected List<InvocationId> newestFirst() {
      return golden().newestRegisteredFirst();
    }
  }

  @Nested
  final class OfRecords extends GoldenRecordsContract {
    @Override
    protected OpenedStores open(Path folder) {
      return OpenedFixture.copied(fixture, folder).stores();
    }

    @Override
    protected Golden answers() {
      return fixture.golden();
    }
  }

  @Nested
  final class OfSurroundings extends GoldenSurroundingsContract {
    @Override
    protected OpenedStores open(Path folder) {
      return OpenedFixture.copied(fixture, folder).stores();
    }

    @Override
    protected Golden answers() {
      return fixture.golden();
    }
  }
}

package dev.pynmon.redis.contract;

import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.golden.GoldenRecordsContract;
import dev.pynmon.testkit.golden.GoldenSurroundingsContract;
import dev.pynmon.testkit.golden.OpenedStores;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The state backends that a real pynenc kept in Redis, with what they refer to. */
@ParameterizedClass
@EnumSource(names = {"SHOP", "SHOP3", "MIXED", "BROKEN"})
@Tag("redis")
final class RedisGoldenStateIT {
  @Parameter RedisFixture fixture;

  @Nested
  final class OfRecords extends GoldenRecordsContract {
    @Override
    protected OpenedStores open(Path folder) {
      return LoadedFixture.open(fixture);
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
      return LoadedFixture.open(fixture);
    }

    @Override
    protected Golden answers() {
      return fixture.golden();
    }
  }
}

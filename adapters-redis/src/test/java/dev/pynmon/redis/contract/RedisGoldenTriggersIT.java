package dev.pynmon.redis.contract;

import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.golden.GoldenTriggersContract;
import dev.pynmon.testkit.golden.OpenedStores;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Events and runs of triggers that a real pynenc kept in Redis. */
@ParameterizedClass
@EnumSource(names = {"SHOP3", "MIXED", "BROKEN"})
@Tag("redis")
final class RedisGoldenTriggersIT extends GoldenTriggersContract {
  @Parameter RedisFixture fixture;

  @Override
  protected OpenedStores open(Path folder) {
    return LoadedFixture.open(fixture);
  }

  @Override
  protected Golden answers() {
    return fixture.golden();
  }
}

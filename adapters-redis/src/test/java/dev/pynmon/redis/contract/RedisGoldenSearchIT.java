package dev.pynmon.redis.contract;

import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.testkit.contract.search.GoldenSearchContract;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.RedisFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Queries to what a real pynenc kept in Redis. */
@ParameterizedClass
@EnumSource(names = {"SHOP", "SHOP3"})
@Tag("redis")
final class RedisGoldenSearchIT extends GoldenSearchContract {
  @Parameter RedisFixture fixture;

  @Override
  protected List<StoreUrl> stores(Path folder) {
    return List.of(LoadedFixture.load(fixture));
  }

  @Override
  protected Golden answers() {
    return fixture.golden();
  }
}

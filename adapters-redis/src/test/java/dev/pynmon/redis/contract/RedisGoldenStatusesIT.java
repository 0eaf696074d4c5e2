package dev.pynmon.redis.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.golden.GoldenStatusesContract;
import dev.pynmon.testkit.golden.OpenedStores;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The orchestrators that a real pynenc kept in Redis are what that pynenc answers about them. */
@ParameterizedClass
@EnumSource(names = {"SHOP", "SHOP3", "BROKEN"})
@Tag("redis")
final class RedisGoldenStatusesIT extends GoldenStatusesContract {
  @Parameter RedisFixture fixture;

  @Override
  protected OpenedStores open(Path folder) {
    return LoadedFixture.open(fixture);
  }

  @Override
  protected Golden answers() {
    return fixture.golden();
  }

  /** pynenc's own order on Redis. */
  @Override
  protected List<InvocationId> newestFirst() {
    return golden().newestFirst();
  }

  /** One invocation at most: for the order of several see RedisBlockingIT. */
  @Test
  void blocking_isWhatPynencTakes() {
    assertThat(opened().orchestrator(app()).blocking().blocking(ALL))
        .containsExactlyElementsOf(golden().blocking());
  }
}

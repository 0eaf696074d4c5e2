package dev.pynmon.redis.contract;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.RedisKey;
import dev.pynmon.testkit.golden.GoldenRunnersContract;
import dev.pynmon.testkit.golden.OpenedStores;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Queues and heartbeats as pynenc answers them, messages as the list itself has them. */
@ParameterizedClass
@EnumSource(names = {"SHOP", "SHOP3"})
@Tag("redis")
final class RedisGoldenRunnersIT extends GoldenRunnersContract {
  @Parameter RedisFixture fixture;

  @Override
  protected OpenedStores open(Path folder) {
    return LoadedFixture.open(fixture);
  }

  @Override
  protected Golden answers() {
    return fixture.golden();
  }

  @Override
  protected List<InvocationId> messages(QueueName queue) {
    String key = new AppKeys(app()).key(AppKeys.BROKER, queue + "_queue");
    return fixture.keys().stream()
        .filter(one -> one.key().equals(key))
        .map(RedisKey::texts)
        .flatMap(List::stream)
        .map(InvocationId::new)
        .toList();
  }
}

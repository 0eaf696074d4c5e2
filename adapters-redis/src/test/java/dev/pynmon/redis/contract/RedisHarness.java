package dev.pynmon.redis.contract;

import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.redis.RedisPlugin;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.contract.BackendHarness;
import dev.pynmon.testkit.contract.Behaviour;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.Map;

/** A database of the server that all tests share, emptied first. */
final class RedisHarness implements BackendHarness {
  private final RawRedis redis = TestRedis.emptied();
  private final RedisSeeder seeder = new RedisSeeder(redis);

  @Override
  public BackendPlugin plugin() {
    return new RedisPlugin();
  }

  @Override
  public StoreUrl url() {
    return StoreUrl.parse(TestRedis.address().toString());
  }

  @Override
  public void write(Scenario scenario) {
    seeder.write(scenario);
  }

  @Override
  public void purge(AppId app, Component component) {
    seeder.purge(app, component);
  }

  @Override
  public Map<Behaviour, String> cannot() {
    return Map.of(
        Behaviour.QUEUE_TIMES, "a message is an id in a list",
        Behaviour.APP_INFO_IS_PURGED, "its key lies outside of the keys that a purge deletes",
        Behaviour.BROKEN_ENTRY_TELLS_STATUS, "an entry is its JSON, and a time at most",
        Behaviour.EMPTY_BROKER_TELLS_VERSION, "an empty list or set is no key",
        Behaviour.PYNENC_0_2_4, "no plugin was released for it",
        Behaviour.FRESH_CATALOGUES, "there is no list of keys but a walk over all of them");
  }

  @Override
  public void close() {
    redis.close();
  }
}

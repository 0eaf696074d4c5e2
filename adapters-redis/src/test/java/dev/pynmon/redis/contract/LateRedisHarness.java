package dev.pynmon.redis.contract;

import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.contract.BackendHarness;
import dev.pynmon.testkit.contract.Behaviour;
import dev.pynmon.testkit.redis.TcpProxy;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.Map;

/** The same server at an address where nobody listens before something was written. */
final class LateRedisHarness implements BackendHarness {
  private final RedisHarness server = new RedisHarness();
  private final TcpProxy door = TcpProxy.to(TestRedis.address());

  LateRedisHarness() {
    door.cut();
  }

  @Override
  public BackendPlugin plugin() {
    return server.plugin();
  }

  @Override
  public StoreUrl url() {
    return StoreUrl.parse(door.address().toString());
  }

  @Override
  public void write(Scenario scenario) {
    server.write(scenario);
    door.restore();
  }

  @Override
  public void purge(AppId app, Component component) {
    server.purge(app, component);
  }

  @Override
  public Map<Behaviour, String> cannot() {
    return server.cannot();
  }

  @Override
  public void close() {
    door.close();
    server.close();
  }
}

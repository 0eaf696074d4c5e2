package dev.pynmon.redis;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.Component;
import dev.pynmon.redis.server.Servers;
import java.util.Optional;
import java.util.Set;

/** Reads the Redis databases of pynenc applications. */
public final class RedisPlugin implements BackendPlugin {
  @Override
  public String name() {
    return "redis";
  }

  @Override
  public int apiVersion() {
    return API_VERSION;
  }

  @Override
  public Set<String> schemes() {
    return Servers.SCHEMES;
  }

  @Override
  public Set<String> pynencClasses(Component component) {
    return Set.of(RedisLocation.className(component));
  }

  @Override
  public Set<String> secretKeys() {
    return Servers.SECRETS;
  }

  @Override
  public Optional<StoreUrl> locate(Component component, AppConfig config) {
    return RedisLocation.of(component, config);
  }

  @Override
  public StoreUrl canonical(StoreUrl url) {
    return Servers.canonical(url);
  }

  @Override
  public Store open(StoreUrl url, BackendContext context) {
    return RedisStore.open(url, context);
  }
}

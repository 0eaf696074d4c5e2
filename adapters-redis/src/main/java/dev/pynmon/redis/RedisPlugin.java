package dev.pynmon.redis;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.Component;
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
    return Set.of("redis", "rediss");
  }

  @Override
  public Set<String> pynencClasses(Component component) {
    return Set.of(
        switch (component) {
          case BROKER -> "RedisBroker";
          case ORCHESTRATOR -> "RedisOrchestrator";
          case STATE_BACKEND -> "RedisStateBackend";
          case CLIENT_DATA_STORE -> "RedisClientDataStore";
          case TRIGGER -> "RedisTrigger";
        });
  }

  @Override
  public Optional<StoreUrl> locate(Component component, AppConfig config) {
    return Optional.empty();
  }

  @Override
  public Store open(StoreUrl url, BackendContext context) {
    return RedisStore.open(url, context);
  }
}

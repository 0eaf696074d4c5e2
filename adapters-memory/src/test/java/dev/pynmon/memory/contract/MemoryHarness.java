package dev.pynmon.memory.contract;

import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.memory.MemoryPlugin;
import dev.pynmon.memory.store.MemoryStore;
import dev.pynmon.memory.store.PynencRelease;
import dev.pynmon.memory.store.SharedStores;
import dev.pynmon.testkit.contract.BackendHarness;
import dev.pynmon.testkit.contract.Behaviour;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.Times;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** A store of this process under test, that no other test knows. */
final class MemoryHarness implements BackendHarness {
  private final String name = "test-" + UUID.randomUUID();
  private final MemoryStore store =
      SharedStores.named(name, Clock.fixed(Times.NOW, ZoneOffset.UTC));

  @Override
  public BackendPlugin plugin() {
    return new MemoryPlugin();
  }

  @Override
  public StoreUrl url() {
    return new StoreUrl("memory", name);
  }

  @Override
  public StoreUrl wrongUrl() {
    return new StoreUrl("memory", "what/is this?");
  }

  @Override
  public void write(Scenario scenario) {
    new MemorySeeder(store, scenario).write();
  }

  @Override
  public void purge(AppId app, Component component) {
    store.app(app, PynencRelease.V0_4).purge(component);
  }

  @Override
  public Map<Behaviour, String> cannot() {
    return Map.of(
        Behaviour.QUEUES_ARE_SEARCHED, "messages are kept by the ids of their invocations, too",
        Behaviour.STANDS_FOR_PYNENC_CLASSES, "what pynenc keeps in memory lies in its own process");
  }

  @Override
  public void close() {
    SharedStores.forget(name);
  }
}

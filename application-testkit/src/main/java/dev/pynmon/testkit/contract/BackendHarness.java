package dev.pynmon.testkit.contract;

import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.Map;

/**
 * One store of an adapter under test, written to as a real pynenc would. Made anew for each test.
 */
public interface BackendHarness extends AutoCloseable {
  /** A new instance of the plugin. */
  BackendPlugin plugin();

  /** Where this harness writes. */
  StoreUrl url();

  /** Writes a scenario behind what was written before. */
  void write(Scenario scenario);

  /** Does what pynenc's own purge of a component does (wire format, section 10). */
  void purge(AppId app, Component component);

  /** What this kind of store cannot do, each with the reason. */
  default Map<Behaviour, String> cannot() {
    return Map.of();
  }

  /** Lets go of the store. */
  @Override
  void close();
}

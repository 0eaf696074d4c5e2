package dev.pynmon.sqlite.contract;

import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.sqlite.SqlitePlugin;
import dev.pynmon.testkit.contract.BackendHarness;
import dev.pynmon.testkit.scenario.Scenario;
import java.nio.file.Path;

/** A SQLite file under test. */
final class SqliteHarness implements BackendHarness {
  private final Path file;
  private final SqliteSeeder seeder;

  SqliteHarness(Path folder) {
    file = folder.resolve("shop.sqlite");
    seeder = new SqliteSeeder(file);
  }

  @Override
  public BackendPlugin plugin() {
    return new SqlitePlugin();
  }

  @Override
  public StoreUrl url() {
    return new StoreUrl("sqlite", file.toString());
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
  public void close() {}
}

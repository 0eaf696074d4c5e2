package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.Pynmon;
import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.application.port.out.access.Accounts;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.PluginConfig;
import dev.pynmon.bootstrap.config.PynencFiles;
import dev.pynmon.bootstrap.config.PynencProcess;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.ShownConfig;
import dev.pynmon.bootstrap.config.StoreConfig;
import dev.pynmon.bootstrap.config.ThresholdConfig;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.bootstrap.plugin.PluginFolders;
import dev.pynmon.bootstrap.statefolder.StateFolder;
import dev.pynmon.domain.attention.Thresholds;
import java.util.function.UnaryOperator;

/**
 * The stores and the plugins that read them, open for as long as a command runs.
 *
 * @param pynmon the application
 * @param folders where foreign plugins come from; outlives the application
 */
record Monitored(Pynmon pynmon, PluginFolders folders) implements AutoCloseable {
  /**
   * Opens what the settings name; without a store, what pynenc's configuration names here.
   *
   * @throws UsageException with a sentence when there is nothing to read
   */
  static Monitored open(Settings settings, Host host) {
    return open(settings, StoreConfig.of(settings), Accounts.NONE, StateFolder.NONE, host);
  }

  /**
   * Opens these stores; without any, what pynenc's configuration names here.
   *
   * @param accounts who may look at them
   * @param state what outlives this process
   * @throws UsageException with a sentence when there is nothing to read
   */
  static Monitored open(
      Settings settings, StoreConfig stores, Accounts accounts, StateFolder state, Host host) {
    Thresholds thresholds = ThresholdConfig.of(settings);
    Monitored monitored =
        open(
            stores,
            ShownConfig.of(settings),
            PluginConfig.of(settings, host),
            builder ->
                builder
                    .accounts(accounts)
                    .purgeJournal(state.purges())
                    .bulkJournal(state.bulks())
                    .thresholds(thresholds),
            host);
    if (stores.stores().isEmpty() && monitored.pynmon().stores().isEmpty()) {
      monitored.close();
      throw new UsageException(
          "no store is named, and pynenc's configuration in "
              + host.folder()
              + " names none; accepted are addresses such as sqlite:shop.sqlite or"
              + " redis://host:6379/0, a [tool.pynenc] table in ./pyproject.toml,"
              + " PYNENC__SQLITE_DB_PATH, or PYNENC__REDIS_URL.");
    }
    return monitored;
  }

  /** Opens the plugins alone. */
  static Monitored withoutStores(Settings settings, Host host) {
    PluginFolders folders = PluginFolders.open(PluginConfig.of(settings, host));
    return new Monitored(builder(folders).build(), folders);
  }

  private static Monitored open(
      StoreConfig stores,
      ShownConfig shown,
      PluginConfig plugins,
      UnaryOperator<Pynmon.Builder> more,
      Host host) {
    PluginFolders folders = PluginFolders.open(plugins);
    Pynmon.Builder builder =
        more.apply(builder(folders))
            .clock(stores.clock())
            .timeout(host.timeout())
            .readOnly(stores.readOnly())
            .configFiles(PynencFiles::find)
            .mask(shown.mask());
    shown.tasks().forEach(builder::tasks);
    stores.settings().forEach(builder::setting);
    stores.stores().forEach(builder::store);
    stores.app().ifPresent(builder::first);
    if (stores.stores().isEmpty()) {
      builder.config(PynencProcess.config(host));
    }
    try {
      return new Monitored(builder.build(), folders);
    } catch (IllegalArgumentException e) {
      folders.close();
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static Pynmon.Builder builder(PluginFolders folders) {
    Pynmon.Builder builder = Pynmon.builder();
    folders
        .folders()
        .forEach(folder -> builder.pluginLoader(folder.origin().toString(), folder.loader()));
    return builder;
  }

  UseCases useCases() {
    return pynmon.useCases();
  }

  @Override
  public void close() {
    pynmon.close();
    folders.close();
  }
}

package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.PluginReport;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Table;
import java.util.ArrayList;
import java.util.List;

/** {@code pynmon plugins}. */
record PluginsAction(Host host) implements Action {
  @Override
  public int run(Settings settings, Console console) {
    try (Monitored monitored = Monitored.withoutStores(settings, host)) {
      List<PluginReport> plugins = monitored.pynmon().plugins();
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("NAME", "VERSION", "API", "SCHEMES", "ORIGIN", "ERROR"));
      plugins.forEach(plugin -> rows.add(row(plugin)));
      Table.print(console, "", rows);
      return ExitCode.of(plugins.stream().allMatch(plugin -> plugin.error().isEmpty()));
    }
  }

  private static List<String> row(PluginReport plugin) {
    return List.of(
        plugin.name(),
        plugin.version(),
        String.valueOf(plugin.apiVersion()),
        String.join(",", plugin.schemes()),
        plugin.origin(),
        plugin.error().orElse(""));
  }
}

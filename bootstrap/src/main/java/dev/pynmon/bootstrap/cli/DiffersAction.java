package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.difference.Compared;
import dev.pynmon.application.port.in.difference.Comparison;
import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.bootstrap.config.DiffersConfig;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.StoreConfig;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Json;
import dev.pynmon.bootstrap.failure.DiffersText;
import dev.pynmon.bootstrap.failure.NamedTasks;
import dev.pynmon.web.failure.DifferenceJson;
import java.time.Instant;

/** {@code pynmon differs}. */
record DiffersAction(Host host) implements Action {
  @Override
  public int run(Settings settings, Console console) {
    StoreConfig stores = StoreConfig.of(settings);
    DiffersConfig config = DiffersConfig.of(settings, stores.clock().instant());
    try (Monitored monitored = Monitored.open(settings, host)) {
      Apps.Meant meant = Apps.meant(monitored, stores.app(), console);
      String app = meant.app().label();
      Compared compared =
          config.compared(name -> NamedTasks.of(tasks(monitored), meant.app().key()).named(name));
      Comparison comparison =
          monitored.useCases().invocations().compare().compare(meant.app().key(), compared);
      Comparison.Found found =
          Apps.there(comparison.found(), "what is to be compared", meant.app());
      if (found.those().number() == 0) {
        compared
            .those()
            .search()
            .ifPresent(NamedTasks.of(tasks(monitored), meant.app().key())::require);
      }
      Instant now = comparison.asOf();
      if (settings.isSet(Key.JSON)) {
        console.out().println(Json.line(DifferenceJson.of(app, compared, found, now)));
      } else {
        new DiffersText(compared, found, console).print(app, now);
      }
      return ExitCode.of(meant.isReadable());
    }
  }

  private static ShowTasksUseCase tasks(Monitored monitored) {
    return monitored.useCases().tasks();
  }
}

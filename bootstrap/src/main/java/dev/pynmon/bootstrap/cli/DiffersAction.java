package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.difference.Compared;
import dev.pynmon.application.port.in.difference.Comparison;
import dev.pynmon.bootstrap.config.DiffersConfig;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.StoreConfig;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Json;
import dev.pynmon.bootstrap.difference.DiffersText;
import dev.pynmon.bootstrap.task.NamedTasks;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.web.difference.DifferenceJson;

/** {@code pynmon differs}. */
record DiffersAction(Host host) implements Action {
  @Override
  public int run(Settings settings, Console console) {
    StoreConfig stores = StoreConfig.of(settings);
    DiffersConfig config = DiffersConfig.of(settings, stores.clock().instant());
    try (Monitored monitored = Monitored.open(settings, host)) {
      Apps.Meant meant = Apps.meant(monitored, stores.app(), console);
      Reading reading = new Reading(monitored.useCases(), meant.app());
      Compared compared = config.compared(reading::asTyped);
      Comparison comparison = reading.compare(compared);
      if (reading.found(comparison).those().number() == 0) {
        Compared named = config.compared(reading::named);
        comparison = named.group().equals(compared.group()) ? comparison : reading.compare(named);
        compared = named;
        reading.require(compared);
      }
      Comparison.Found found = reading.found(comparison);
      String app = meant.app().label();
      if (settings.isSet(Key.JSON)) {
        console
            .out()
            .println(Json.line(DifferenceJson.of(app, compared, found, comparison.asOf())));
      } else {
        new DiffersText(compared, found, console).print(app, comparison.asOf());
      }
      return ExitCode.of(meant.isReadable());
    }
  }

  /** What is asked of an application. */
  private record Reading(UseCases useCases, AppSummary app) {
    Comparison compare(Compared compared) {
      return useCases.invocations().compare().compare(app.key(), compared);
    }

    Comparison.Found found(Comparison comparison) {
      return Apps.there(comparison.found(), "what is to be compared", app);
    }

    /** A whole key needs no search for what else there is. */
    TaskKey asTyped(String name) {
      return name.contains(".") ? new TaskKey(name) : named(name);
    }

    TaskKey named(String name) {
      return tasks()
          .named(name)
          .orElseThrow(
              () ->
                  new FailureException(
                      "the tasks of %s are not all known yet, and none that is known is '%s'."
                          .formatted(app.label(), name)));
    }

    void require(Compared compared) {
      if (compared.group().isEmpty()) {
        compared.those().search().ifPresent(tasks()::require);
      }
    }

    private NamedTasks tasks() {
      return NamedTasks.of(useCases.tasks(), app.key());
    }
  }
}

package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.failure.EarlierFailures;
import dev.pynmon.application.port.in.failure.FailureReport;
import dev.pynmon.application.port.in.failure.ShowFailuresUseCase;
import dev.pynmon.bootstrap.config.FailuresConfig;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.PastTime;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.StoreConfig;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.failure.FailuresJson;
import dev.pynmon.bootstrap.failure.FailuresText;
import dev.pynmon.bootstrap.failure.Told;
import dev.pynmon.bootstrap.task.NamedTasks;
import dev.pynmon.domain.query.TimeWindow;

/** {@code pynmon failures}. */
record FailuresAction(Host host) implements Action {
  @Override
  public int run(Settings settings, Console console) {
    StoreConfig stores = StoreConfig.of(settings);
    FailuresConfig config = FailuresConfig.of(settings, stores.clock().instant());
    try (Monitored monitored = Monitored.open(settings, host)) {
      Apps.Meant meant = Apps.meant(monitored, stores.app(), console);
      AppSummary app = meant.app();
      Told told = told(monitored.useCases().failures(), app, config);
      if (told.failed() == 0) {
        config.query().ifPresent(NamedTasks.of(monitored.useCases().tasks(), app.key())::require);
      }
      if (settings.isSet(Key.JSON)) {
        console.out().println(FailuresJson.of(app.label(), told));
      } else {
        new FailuresText(told, console).print(app.label());
      }
      return ExitCode.of(meant.isReadable());
    }
  }

  private static Told told(ShowFailuresUseCase failures, AppSummary app, FailuresConfig config) {
    PastTime time = config.time();
    if (time.until().isPresent()) {
      TimeWindow window = TimeWindow.within(time.since(), time.until().get());
      EarlierFailures earlier = failures.held(app.key(), window);
      return Told.of(earlier, Apps.there(earlier.found(), "the orchestrator", app), config.query());
    }
    FailureReport report = failures.since(app.key(), time.since());
    return Told.of(report, Apps.there(report.found(), "the histories", app), config.query());
  }
}

package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.failure.FailureReport;
import dev.pynmon.bootstrap.config.FailuresConfig;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.StoreConfig;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Sentences;
import dev.pynmon.bootstrap.failure.FailuresJson;
import dev.pynmon.bootstrap.failure.FailuresText;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.task.ActivityReport;

/** {@code pynmon failures}. */
record FailuresAction(Host host) implements Action {
  @Override
  public int run(Settings settings, Console console) {
    StoreConfig stores = StoreConfig.of(settings);
    FailuresConfig config = FailuresConfig.of(settings, stores.clock().instant());
    try (Monitored monitored = Monitored.open(settings, host)) {
      AppList list = Apps.look(monitored.useCases().apps().all(), stores.app());
      boolean readable = Stores.complainAbout(list, console);
      if (stores.app().isEmpty()) {
        Apps.sayWhereMoreMayBe(list, console);
      }
      AppSummary app = Apps.chooseOnly(list, stores.app());
      FailureReport report = monitored.useCases().failures().since(app.key(), config.since());
      return switch (report.found()) {
        case Answer.Available<ActivityReport> there -> {
          print(app.label(), there.value(), settings.isSet(Key.JSON), console);
          yield ExitCode.of(readable);
        }
        case Answer.Missing<ActivityReport> missing ->
            throw new FailureException(
                "the histories of %s cannot be read: %s."
                    .formatted(app.label(), Sentences.of(missing.why())));
      };
    }
  }

  private static void print(String app, ActivityReport report, boolean isJson, Console console) {
    if (isJson) {
      console.out().println(FailuresJson.of(app, report));
    } else {
      new FailuresText(report, console).print(app);
    }
  }
}

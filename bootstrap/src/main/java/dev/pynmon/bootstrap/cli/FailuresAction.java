package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.failure.EarlierFailures;
import dev.pynmon.application.port.in.failure.FailureReport;
import dev.pynmon.application.port.in.failure.ShowFailuresUseCase;
import dev.pynmon.bootstrap.config.FailuresConfig;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.StoreConfig;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Sentences;
import dev.pynmon.bootstrap.failure.FailuresJson;
import dev.pynmon.bootstrap.failure.FailuresText;
import dev.pynmon.bootstrap.failure.Told;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;

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
      Told told = told(monitored.useCases().failures(), app, config);
      if (settings.isSet(Key.JSON)) {
        console.out().println(FailuresJson.of(app.label(), told));
      } else {
        new FailuresText(told, console).print(app.label());
      }
      return ExitCode.of(readable);
    }
  }

  private static Told told(ShowFailuresUseCase failures, AppSummary app, FailuresConfig config) {
    return config
        .until()
        .map(until -> past(failures, app, TimeWindow.within(config.since(), until)))
        .orElseGet(() -> untilNow(failures, app, config.since()));
  }

  private static Told untilNow(ShowFailuresUseCase failures, AppSummary app, Instant since) {
    FailureReport report = failures.since(app.key(), since);
    return Told.of(report, there(report.found(), "the histories", app));
  }

  private static Told past(ShowFailuresUseCase failures, AppSummary app, TimeWindow window) {
    EarlierFailures earlier = failures.held(app.key(), window);
    return Told.of(earlier, there(earlier.found(), "the orchestrator", app));
  }

  private static <T> T there(Answer<T> answer, String what, AppSummary app) {
    return switch (answer) {
      case Answer.Available<T> there -> there.value();
      case Answer.Missing<T> missing ->
          throw new FailureException(
              "%s of %s cannot be read: %s."
                  .formatted(what, app.label(), Sentences.of(missing.why())));
    };
  }
}

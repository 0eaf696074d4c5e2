package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.log.ExplainedLog;
import dev.pynmon.bootstrap.config.ExplainConfig;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.log.ExplainJson;
import dev.pynmon.bootstrap.log.ExplainText;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.log.LogText;
import dev.pynmon.pictures.text.CountText;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** {@code pynmon explain}. */
record ExplainAction(Host host) implements Action {
  @Override
  public int run(Settings settings, Console console) {
    ExplainConfig config = ExplainConfig.of(settings);
    String text = text(console);
    try (Monitored monitored = Monitored.open(settings, host)) {
      AppList list = monitored.useCases().apps().all().listComplete();
      boolean readable = Stores.complainAbout(list, console);
      AppSummary app =
          config.app().map(name -> Apps.choose(list, name)).orElseGet(() -> only(list));
      ExplainedLog log = explain(monitored, app.key(), text, config.zone(), console);
      console.tell("");
      if (settings.isSet(Key.JSON)) {
        console.out().println(ExplainJson.of(log, config.zone()));
      } else {
        new ExplainText(log, config.zone(), console).print();
      }
      return ExitCode.of(readable && log.missing().isEmpty());
    }
  }

  /** What failed is waited for where it is counted for the first time, if exceptions ask for it. */
  private static ExplainedLog explain(
      Monitored monitored, AppKey app, String text, ZoneId zone, Console console) {
    ExplainedLog log = monitored.useCases().logs().explain(app, text, zone);
    if (log.failures().isKnown()) {
      return log;
    }
    console.tell("Counting what failed.");
    monitored.useCases().tasks().reportComplete(app, log.failures().range());
    return monitored.useCases().logs().explain(app, text, zone);
  }

  /** Whoever sits there is told that they are waited for, and what takes a while then. */
  private static String text(Console console) {
    console.tell("Reading log output; at a terminal Ctrl-D ends it.");
    byte[] bytes = console.keyboard().piped(LogText.MAX_BYTES + 1);
    if (bytes.length > LogText.MAX_BYTES) {
      throw new FailureException("the log is longer than 10 MB; name a part of it.");
    }
    String text = LogText.of(bytes);
    console.tell("Looking up what " + CountText.of(bytes.length / 1024) + " KB of it name.");
    if (text.isBlank()) {
      throw new UsageException(
          "there is no log; it is read from standard input: pynmon explain < worker.log.");
    }
    return text;
  }

  private static AppSummary only(AppList list) {
    if (list.apps().size() > 1) {
      String names =
          list.apps().stream()
              .limit(20)
              .map(app -> "'" + app.key() + "'")
              .collect(Collectors.joining(", "));
      throw new FailureException(
          "there are several applications; --app names the one that wrote the log: " + names + ".");
    }
    return list.apps().stream()
        .findFirst()
        .orElseThrow(() -> new FailureException("there is no application."));
  }
}

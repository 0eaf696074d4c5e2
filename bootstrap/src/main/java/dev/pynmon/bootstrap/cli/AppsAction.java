package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ComponentPlace;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Sentences;
import dev.pynmon.bootstrap.console.Table;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import java.util.List;
import java.util.Map;

/** {@code pynmon apps}. */
record AppsAction(Host host) implements Action {
  @Override
  public int run(Settings settings, Console console) {
    try (Monitored monitored = Monitored.open(settings, host)) {
      AppList list = monitored.useCases().apps().all().listComplete();
      boolean readable = Stores.complainAbout(list, console);
      if (settings.isSet(Key.JSON)) {
        console.out().println(AppsJson.of(list));
      } else {
        list.apps().forEach(app -> print(app, console));
      }
      return ExitCode.of(readable);
    }
  }

  private static void print(AppSummary app, Console console) {
    String version = app.pynenc().map(pynenc -> ", pynenc " + pynenc).orElse("");
    console.print(app.key() + version);
    Table.print(console, "  ", app.components().entrySet().stream().map(AppsAction::row).toList());
  }

  private static List<String> row(Map.Entry<Component, Answer<ComponentPlace>> part) {
    String place =
        switch (part.getValue()) {
          case Answer.Available<ComponentPlace> there -> there.value().url();
          case Answer.Missing<ComponentPlace> missing -> Sentences.of(missing.why());
        };
    return List.of(part.getKey().label(), place);
  }
}

package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.bootstrap.attention.AttentionAnswer;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.StoreConfig;
import dev.pynmon.bootstrap.console.Console;
import java.util.List;
import java.util.Optional;

/** {@code pynmon status}. */
record StatusAction(Host host) implements Action {
  @Override
  public int run(Settings settings, Console console) {
    try (Monitored monitored = Monitored.open(settings, host)) {
      Optional<String> app = StoreConfig.of(settings).app();
      AppList list = Apps.look(monitored.useCases().apps().all(), app);
      boolean readable = Stores.complainAbout(list, console);
      if (app.isEmpty()) {
        Apps.sayWhereMoreMayBe(list, console);
      }
      List<AppSummary> chosen =
          app.map(name -> List.of(Apps.choose(list, name))).orElse(list.apps());
      if (settings.isSet(Key.ATTENTION)) {
        AttentionAnswer answer =
            AttentionAnswer.of(chosen, monitored.useCases().apps().attention());
        return attention(answer, readable, settings.isSet(Key.JSON), console);
      }
      List<AppStatus> statuses =
          chosen.stream()
              .map(
                  one ->
                      AppStatus.of(monitored.useCases().apps().overview().showComplete(one.key())))
              .toList();
      if (settings.isSet(Key.JSON)) {
        console.out().println(StatusJson.of(statuses));
      } else {
        statuses.forEach(status -> StatusText.print(status, console));
      }
      return ExitCode.of(readable && statuses.stream().allMatch(AppStatus::isComplete));
    }
  }

  /** What was found weighs more than what could not be looked at. */
  private static int attention(
      AttentionAnswer answer, boolean readable, boolean isJson, Console console) {
    if (isJson) {
      console.out().println(answer.json());
    } else {
      answer.lines().forEach(console::print);
    }
    return answer.isNeeded() ? ExitCode.ATTENTION : ExitCode.of(readable && answer.isWhole());
  }
}

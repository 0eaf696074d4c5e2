package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.StoreConfig;
import java.util.List;
import java.util.Optional;

/** {@code pynmon status}. */
record StatusAction(Host host) implements Action {
  @Override
  public int run(Settings settings, Console console) {
    try (Monitored monitored = Monitored.open(settings, host)) {
      AppList list = monitored.useCases().apps().listComplete();
      boolean readable = Stores.complainAbout(list, console);
      Optional<String> app = StoreConfig.of(settings).app();
      List<AppSummary> chosen =
          app.map(name -> List.of(Apps.choose(list, name))).orElse(list.apps());
      List<AppStatus> statuses =
          chosen.stream()
              .map(one -> AppStatus.of(monitored.useCases().overview().showComplete(one.key())))
              .toList();
      if (settings.isSet(Key.JSON)) {
        console.out().println(StatusJson.of(statuses));
      } else {
        statuses.forEach(status -> StatusText.print(status, console));
      }
      return ExitCode.of(readable && statuses.stream().allMatch(AppStatus::isComplete));
    }
  }
}

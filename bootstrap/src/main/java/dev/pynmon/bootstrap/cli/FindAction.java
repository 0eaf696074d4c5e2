package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.invocation.ListInvocationsUseCase;
import dev.pynmon.bootstrap.config.FindConfig;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.StoreConfig;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Stop;
import dev.pynmon.bootstrap.find.FindAnswer;
import dev.pynmon.bootstrap.find.FindWalk;
import java.util.Optional;

/** {@code pynmon find}. */
record FindAction(Host host, Stop stop) implements Action {
  @Override
  public int run(Settings settings, Console console) {
    FindConfig wish = FindConfig.of(settings, StoreConfig.of(settings).clock().instant());
    try (Monitored monitored = Monitored.open(settings, host)) {
      Optional<String> wanted = StoreConfig.of(settings).app();
      AppList list = Apps.look(monitored.useCases().apps().all(), wanted);
      boolean readable = Stores.complainAbout(list, console);
      if (wanted.isEmpty()) {
        Apps.sayWhereMoreMayBe(list, console);
      }
      AppSummary app = Apps.chooseOnly(list, wanted);
      ListInvocationsUseCase lists = monitored.useCases().invocations().all();
      FindWalk walk = new FindWalk(lists, app.key(), wish, FindAnswer.of(settings, console));
      boolean isWhole = stop.during(walk::walk, walk::end);
      return ExitCode.of(readable && isWhole);
    }
  }
}

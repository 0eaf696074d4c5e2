package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.invocation.ListInvocationsUseCase;
import dev.pynmon.bootstrap.config.FindConfig;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.StoreConfig;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Stop;
import dev.pynmon.bootstrap.search.FindAnswer;
import dev.pynmon.bootstrap.search.FindWalk;

/** {@code pynmon find}. */
record FindAction(Host host, Stop stop) implements Action {
  @Override
  public int run(Settings settings, Console console) {
    FindConfig wish = FindConfig.of(settings, StoreConfig.of(settings).clock().instant());
    try (Monitored monitored = Monitored.open(settings, host)) {
      Apps.Meant meant = Apps.meant(monitored, StoreConfig.of(settings).app(), console);
      ListInvocationsUseCase lists = monitored.useCases().invocations().all();
      FindWalk walk =
          new FindWalk(lists, meant.app().key(), wish, FindAnswer.of(settings, console));
      boolean isWhole = stop.during(walk::walk, walk::end);
      return ExitCode.of(meant.isReadable() && isWhole);
    }
  }
}

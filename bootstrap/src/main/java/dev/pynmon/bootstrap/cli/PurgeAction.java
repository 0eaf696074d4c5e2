package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.PurgeUseCases;
import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.purge.PurgeStart;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.PurgeConfig;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Stop;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.PurgeId;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** {@code pynmon purge}. */
record PurgeAction(Host host, Stop stop) implements Action {
  private static final Duration A_WHILE = Duration.ofSeconds(1);

  @Override
  public int run(Settings settings, Console console) {
    PurgeConfig config = PurgeConfig.of(settings);
    try (Monitored monitored = Monitored.open(settings, host)) {
      AppList list = monitored.useCases().apps().all().listComplete();
      Stores.complainAbout(list, console);
      Apps.requireConfirmed(list, settings);
      AppSummary app = Apps.chooseOnly(list, config.app());
      PurgeUseCases purges = monitored.useCases().purges();
      PurgeScope scope = config.scope(purges.preview().defaults(app.key()));
      Actor actor = new Actor(config.user(), Role.ADMIN, How.SHELL);
      return config.isDry()
          ? preview(purges, actor, app.key(), scope, settings, console)
          : purge(purges, actor, app.key(), scope, settings, console);
    } catch (RefusedException e) {
      throw new FailureException(
          "nothing is removed: read-only is set, in the environment or a file.", e);
    }
  }

  private static int preview(
      PurgeUseCases purges,
      Actor actor,
      AppKey app,
      PurgeScope scope,
      Settings settings,
      Console console) {
    PurgeAnswer answer = PurgeAnswer.of(purges.preview().preview(actor, app, scope));
    answer.print(settings.isSet(Key.JSON), console);
    return ExitCode.of(answer.isComplete());
  }

  private int purge(
      PurgeUseCases purges,
      Actor actor,
      AppKey app,
      PurgeScope scope,
      Settings settings,
      Console console) {
    PurgeId id = begun(purges.run().begin(actor, app, scope)).id();
    PurgeReport report =
        stop.during(
            () -> ended(purges, id, console),
            () -> {
              console.complain(PurgeSentences.STOPPING);
              purges.run().stop(actor, id);
            });
    PurgeAnswer.of(report).print(settings.isSet(Key.JSON), console);
    PurgeSentences.complaints(report).forEach(console::complain);
    return ExitCode.of(!report.isHalfWay());
  }

  private static PurgeReport begun(PurgeStart start) {
    return switch (start) {
      case PurgeStart.Begun begun -> begun.purge();
      case PurgeStart.UnderWay other -> other.other();
      case PurgeStart.OnlyRead onlyRead ->
          throw new FailureException(
              "nothing is removed: this program cannot remove anything of the %s."
                  .formatted(labels(onlyRead.components())));
      case PurgeStart.Unknown _ -> throw new IllegalStateException("it was just begun");
    };
  }

  private static String labels(List<Component> components) {
    return components.stream().map(Component::label).collect(Collectors.joining(", "));
  }

  private static PurgeReport ended(PurgeUseCases purges, PurgeId id, Console console) {
    PurgeReport report = purges.progress().await(id, A_WHILE).orElseThrow();
    while (report.end().isEmpty()) {
      console.tell(PurgeSentences.progress(report));
      report = purges.progress().await(id, A_WHILE).orElseThrow();
    }
    console.tell("");
    return report;
  }
}

package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.RerunUseCases;
import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What a command needs that does something with the invocations of an application.
 *
 * @param reruns does it
 * @param actor who types this
 * @param app the application
 * @param isJson whether the answer is JSON
 * @param console where it is answered
 */
record Acting(RerunUseCases reruns, Actor actor, AppSummary app, boolean isJson, Console console) {
  /**
   * Opens the stores for as long as a command runs.
   *
   * @param app the name of the application; empty for the only one
   * @param refusal what is said where nothing may be written, before the reason
   */
  static int in(
      Settings settings,
      Host host,
      Console console,
      Optional<String> app,
      String user,
      String refusal,
      ToIntFunction<Acting> deed) {
    try (Monitored monitored = Monitored.open(settings, host)) {
      AppList list = monitored.useCases().apps().all().listComplete();
      Stores.complainAbout(list, console);
      Apps.requireConfirmed(list, settings);
      return deed.applyAsInt(
          new Acting(
              monitored.useCases().reruns(),
              new Actor(user, Role.ADMIN, How.SHELL),
              Apps.chooseOnly(list, app),
              settings.isSet(Key.JSON),
              console));
    } catch (RefusedException e) {
      throw new FailureException(refusal + ": read-only is set, in the environment or a file.", e);
    }
  }
}

package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.domain.app.AppKey;
import java.util.Optional;

/**
 * All applications, with one chosen to be the first that visitors see. It need not be there yet.
 *
 * @param apps all applications
 * @param name the id or key of the chosen one
 */
record PreferredApp(ListAppsUseCase apps, String name) implements ListAppsUseCase {
  /** The same use cases, with the preferred application first if there is one. */
  static UseCases first(Optional<String> preferred, UseCases useCases) {
    return preferred
        .map(name -> useCases.withApps(new PreferredApp(useCases.apps(), name)))
        .orElse(useCases);
  }

  @Override
  public AppList list() {
    return apps.list();
  }

  @Override
  public AppList listComplete() {
    return apps.listComplete();
  }

  @Override
  public Optional<AppSummary> find(AppKey key) {
    return apps.find(key);
  }

  @Override
  public Optional<AppSummary> first() {
    return Apps.find(list(), name).or(apps::first);
  }
}

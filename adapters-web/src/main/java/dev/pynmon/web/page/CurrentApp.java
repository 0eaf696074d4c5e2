package dev.pynmon.web.page;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.web.url.Percent;
import dev.pynmon.web.url.RawPath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which application a request is about: the one its address names, else the one of the visitor's
 * cookie, else the first. Lists the applications at most once. For one request only.
 */
public final class CurrentApp {
  /** The cookie that remembers a visitor's choice: the key, percent-encoded. */
  public static final String COOKIE = "pynmon-app";

  private final ListAppsUseCase apps;
  private final Optional<AppKey> named;
  private final Optional<AppKey> chosen;
  private @Nullable AppList list;

  private CurrentApp(ListAppsUseCase apps, Optional<AppKey> named, Optional<AppKey> chosen) {
    this.apps = apps;
    this.named = named;
    this.chosen = chosen;
  }

  /** The application of this request, by its path, then by its cookie. */
  public static CurrentApp of(ListAppsUseCase apps, RawPath path, Incoming incoming) {
    Optional<AppKey> chosen =
        Percent.decode(incoming.cookie(COOKIE)).filter(key -> !key.isEmpty()).map(AppKey::new);
    return new CurrentApp(apps, path.app(), chosen);
  }

  /** All applications and stores. */
  public AppList list() {
    AppList known = list;
    if (known == null) {
      known = apps.list();
      list = known;
    }
    return known;
  }

  /** The application, if there is one. */
  public Optional<AppSummary> find() {
    if (named.isPresent()) {
      return named.flatMap(apps::find);
    }
    return chosen.flatMap(apps::find).or(apps::first);
  }

  /**
   * The application.
   *
   * @throws AppNotFoundException when the address names one that no store knows
   * @throws NoAppException when there is none at all
   */
  public AppSummary require() {
    return find()
        .orElseThrow(
            () ->
                named
                    .<RuntimeException>map(key -> new AppNotFoundException(key, list()))
                    .orElseGet(() -> new NoAppException(list())));
  }
}

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
 * cookie, else the first; where something is written, the first only for who has no cookie. Lists
 * the applications at most once. For one request only.
 */
public final class CurrentApp {
  /** The cookie that remembers a visitor's choice: the key, percent-encoded. */
  public static final String COOKIE = "pynmon-app";

  private final ListAppsUseCase apps;
  private final Optional<AppKey> named;
  private final Optional<AppKey> chosen;
  private final boolean strict;
  private @Nullable AppList list;

  private CurrentApp(
      ListAppsUseCase apps, Optional<AppKey> named, Optional<AppKey> chosen, boolean strict) {
    this.apps = apps;
    this.named = named;
    this.chosen = chosen;
    this.strict = strict;
  }

  /** The application of this request, by its path, then by its cookie. */
  public static CurrentApp of(ListAppsUseCase apps, RawPath path, Incoming incoming) {
    Optional<AppKey> chosen =
        Percent.decode(incoming.cookie(COOKIE)).filter(key -> !key.isEmpty()).map(AppKey::new);
    return new CurrentApp(apps, path.app(), chosen, false);
  }

  /** The same where something is written: a choice that is there no more is no other one. */
  public CurrentApp strict() {
    return new CurrentApp(apps, named, chosen, true);
  }

  /** The same as if the address named this application. */
  public CurrentApp about(AppKey app) {
    return new CurrentApp(apps, Optional.of(app), chosen, strict);
  }

  /** The same as if nothing named any: the first. */
  public CurrentApp first() {
    return new CurrentApp(apps, Optional.empty(), Optional.empty(), strict);
  }

  /** The application that the address names. */
  public Optional<AppKey> named() {
    return named;
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
    Optional<AppKey> binding = binding();
    if (binding.isPresent()) {
      return binding.flatMap(apps::find);
    }
    return chosen.flatMap(apps::find).or(apps::first);
  }

  /** The one in whose place no other will do. */
  private Optional<AppKey> binding() {
    return named.or(() -> strict ? chosen : Optional.empty());
  }

  /**
   * The application.
   *
   * @throws AppNotFoundException when no store knows the one that is meant, and no other is
   * @throws NoAppException when there is none at all
   */
  public AppSummary require() {
    return find()
        .orElseThrow(
            () ->
                binding()
                    .<RuntimeException>map(key -> new AppNotFoundException(key, list()))
                    .orElseGet(() -> new NoAppException(list())));
  }
}

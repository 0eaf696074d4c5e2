package dev.pynmon.web.text;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ComponentPlace;
import dev.pynmon.domain.app.Absence;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Applications in words. */
public final class AppText {
  private AppText() {}

  /** What the application is called in lists: its key, which alone tells two of one id apart. */
  public static String name(AppSummary app) {
    return app.key().value().isEmpty() ? "(no name)" : app.key().value();
  }

  /** Where it lies and how it is: "SQLite", "SQLite and Redis, store down". */
  public static String state(AppSummary app) {
    String stores = stores(app);
    return isDown(app) ? (stores.isEmpty() ? "" : stores + ", ") + "store down" : stores;
  }

  /** Which pynenc wrote it, and where: "pynenc 0.4 · SQLite". */
  public static String foot(AppSummary app) {
    return Stream.of(app.pynenc().map(version -> "pynenc " + version).orElse(""), stores(app))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** True when a store of it does not answer. */
  public static boolean isDown(AppSummary app) {
    return app.components().values().stream()
        .flatMap(component -> component.absence().stream())
        .anyMatch(Absence.Down.class::isInstance);
  }

  /** True when a component of it lies in the store of this alias. */
  public static boolean liesIn(AppSummary app, String store) {
    return app.components().values().stream()
        .flatMap(component -> component.available().stream())
        .anyMatch(place -> place.store().equals(store));
  }

  /** How people write the name of a kind of store. */
  public static String plugin(String name) {
    return switch (name) {
      case "sqlite" -> "SQLite";
      case "" -> "";
      default -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    };
  }

  private static String stores(AppSummary app) {
    return app.components().values().stream()
        .flatMap(component -> component.available().stream())
        .map(ComponentPlace::plugin)
        .distinct()
        .map(AppText::plugin)
        .collect(Collectors.joining(" and "));
  }
}

package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the application that somebody means. */
final class Apps {
  private Apps() {}

  /**
   * The application of this key, id or variable.
   *
   * @throws FailureException with a sentence when there is none
   */
  static AppSummary choose(AppList list, String name) {
    return list.find(name).orElseThrow(() -> none(list, name));
  }

  /** Says that the application that somebody wants to see is not there, and may come. */
  static String notYet(AppList list, String name) {
    return "there is no application '%s' so far; there %s.".formatted(name, others(list));
  }

  /**
   * The application of this key, or the only one of this id: what is done to it cannot be undone.
   *
   * @throws FailureException with a sentence when there is none, or several
   */
  static AppSummary chooseOnly(AppList list, String name) {
    List<AppSummary> same = list.apps().stream().filter(app -> app.label().equals(name)).toList();
    boolean isKey = list.apps().stream().anyMatch(app -> app.key().value().equals(name));
    if (!isKey && same.size() > 1) {
      throw new FailureException(
          "there are several applications '%s': name the one that is meant, %s."
              .formatted(
                  name,
                  same.stream()
                      .map(app -> "'" + app.key() + "'")
                      .collect(Collectors.joining(" or "))));
    }
    if (!isKey && same.isEmpty()) {
      throw none(list, name);
    }
    return choose(list, name);
  }

  /**
   * The same, or where none is named the only application that there is.
   *
   * @throws FailureException with a sentence when there is none, or several
   */
  static AppSummary chooseOnly(AppList list, Optional<String> name) {
    if (name.isEmpty() && list.apps().size() != 1) {
      throw new FailureException("--app is missing: there %s.".formatted(others(list)));
    }
    return name.map(text -> chooseOnly(list, text)).orElseGet(() -> list.apps().getFirst());
  }

  /**
   * Refuses a {@code --confirm} that names nothing.
   *
   * @throws UsageException with a sentence when there is none of that name, and no store that fails
   *     may hold it
   */
  static void requireConfirmed(AppList list, Settings settings) {
    boolean isAll = list.stores().stream().allMatch(store -> store.fault().isEmpty());
    settings
        .find(Key.CONFIRM)
        .filter(text -> isAll && list.find(text).isEmpty())
        .ifPresent(
            text -> {
              throw new UsageException(
                  "--confirm is '%s'; accepted is the name of an application: there %s."
                      .formatted(text, others(list)));
            });
  }

  private static FailureException none(AppList list, String name) {
    return new FailureException(
        "there is no application '%s'; there %s.".formatted(name, others(list)));
  }

  private static String others(AppList list) {
    return list.apps().isEmpty()
        ? "is none at all"
        : list.apps().stream()
            .limit(20)
            .map(app -> "'" + app.key() + "'")
            .collect(Collectors.joining(", ", "are ", ""));
  }
}

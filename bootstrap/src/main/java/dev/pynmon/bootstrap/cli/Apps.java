package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
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
    return list.find(name)
        .orElseThrow(
            () ->
                new FailureException(
                    "there is no application '%s'; there %s.".formatted(name, others(list))));
  }

  /** Says that the application that somebody wants to see is not there, and may come. */
  static String notYet(AppList list, String name) {
    return "there is no application '%s' so far; there %s.".formatted(name, others(list));
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

package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Sentences;
import dev.pynmon.domain.app.Answer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the application that somebody means. */
final class Apps {
  private Apps() {}

  /**
   * What there is, for whoever only looks: who names one application need not wait until a large
   * store has told of all others, nor who names none until it has told of those without a name.
   */
  static AppList look(ListAppsUseCase apps, Optional<String> wanted) {
    return apps.listUntil(list -> isEnough(list, wanted));
  }

  static boolean isEnough(AppList list, Optional<String> wanted) {
    return wanted.isPresent()
        ? soFar(list, wanted).isPresent()
        : list.stores().stream().allMatch(Apps::isNamed);
  }

  private static boolean isNamed(StoreReport store) {
    return store.fault().isPresent()
        || store.complete()
        || (store.named() && store.applications() > 0);
  }

  /** Says of what was listed without a name where there may be more. */
  static void sayWhereMoreMayBe(AppList list, Console console) {
    list.stores().stream()
        .filter(store -> store.fault().isEmpty() && !store.complete() && store.applications() > 0)
        .forEach(store -> console.complain(Sentences.searchedInPart(store)));
  }

  /** The one that seems to be meant before all are known: the only one of that name, or at all. */
  static Optional<AppSummary> soFar(AppList list, Optional<String> wanted) {
    List<AppSummary> meant =
        list.apps().stream()
            .filter(app -> wanted.filter(name -> !is(app, name)).isEmpty())
            .toList();
    return isSettled(list) && meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  private static boolean is(AppSummary app, String name) {
    return app.label().equals(name) || app.key().value().equals(name);
  }

  /** Whether one store at most is still searched, and has told of some already. */
  private static boolean isSettled(AppList list) {
    List<StoreReport> searched =
        list.stores().stream()
            .filter(store -> !store.complete() && store.fault().isEmpty())
            .toList();
    return searched.isEmpty() || searched.size() == 1 && searched.getFirst().applications() > 0;
  }

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
   * The application that a command reads.
   *
   * @param app which
   * @param isReadable false where another store could not be looked into
   */
  record Meant(AppSummary app, boolean isReadable) {}

  /**
   * The one that was named, or the only one; what cannot be read, and where more may be, is said.
   *
   * @throws FailureException with a sentence when there is none, or several
   */
  static Meant meant(Monitored monitored, Optional<String> wanted, Console console) {
    AppList list = look(monitored.useCases().apps().all(), wanted);
    boolean isReadable = Stores.complainAbout(list, console);
    if (wanted.isEmpty()) {
      sayWhereMoreMayBe(list, console);
    }
    return new Meant(chooseOnly(list, wanted), isReadable);
  }

  /**
   * What an application answered.
   *
   * @param what what was asked of it
   * @throws FailureException with a sentence when it cannot be read
   */
  static <T> T there(Answer<T> answer, String what, AppSummary app) {
    return switch (answer) {
      case Answer.Available<T> there -> there.value();
      case Answer.Missing<T> missing ->
          throw new FailureException(
              "%s of %s cannot be read: %s."
                  .formatted(what, app.label(), Sentences.of(missing.why())));
    };
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

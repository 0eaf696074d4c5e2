package dev.pynmon.application.port.in.app;

import dev.pynmon.domain.app.AppKey;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which applications there are. Reads the stores' own catalogues at most once a second, whoever
 * asks. Never fails for a store that does not answer: its report says so. Safe for concurrent use.
 */
public interface ListAppsUseCase {
  /** All applications and stores. */
  AppList list();

  /**
   * The same once every store that answers has told of all its applications, which a large one does
   * in the background: a minute is waited for that, no longer. For command lines, not pages.
   */
  default AppList listComplete() {
    return listUntil(_ -> false);
  }

  /**
   * The same, waited for no longer than until what was found so far is enough.
   *
   * @param isEnough whether it is; asked at each look
   */
  AppList listUntil(Predicate<AppList> isEnough);

  /** The number of the newest list that is known; another list has a higher one. Looks nowhere. */
  long version();

  /**
   * Looks once more, though a second has not passed: for who lacks an application or a component
   * that may have come a moment ago. One search for all who ask meanwhile, ten a second at most.
   *
   * @param seen what {@link #version} was when who asks began
   * @return whether there is anything new since then
   */
  boolean lookAgain(long seen);

  /** The application of this key, if there is one. */
  Optional<AppSummary> find(AppKey key);

  /** The application that visitors see who chose none: the preferred, else the first by key. */
  Optional<AppSummary> first();
}

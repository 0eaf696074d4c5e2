package dev.pynmon.application.port.in.search;

import java.util.Optional;

/** What a search comes to first. */
public sealed interface FirstLook {
  /**
   * The one thing of that name, which leads away. Nothing else was looked for.
   *
   * @param hit what it is
   */
  record Only(Hit hit) implements FirstLook {}

  /**
   * All that was found.
   *
   * @param named what has that name; empty where no name was given
   * @param found what the query holds of
   */
  record All(Optional<SearchResult> named, FoundAnywhere found) implements FirstLook {}
}

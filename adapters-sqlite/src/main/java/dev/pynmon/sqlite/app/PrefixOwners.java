package dev.pynmon.sqlite.app;

import dev.pynmon.domain.id.AppId;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the application id behind a table prefix when nothing says it: the prefix holds the id with
 * everything unusual replaced by {@code _}, and a piece of the id's hash, which proves a guess
 * (wire format, section 1.5). Safe for concurrent use.
 */
final class PrefixOwners {
  private static final int HASH_LENGTH = 9;
  private static final int MAX_GUESSES = 1_024;
  private static final int MAX_REMEMBERED = 2_000;
  private static final String LIKELY = "_-";
  private static final String POSSIBLE = "_-. :/";

  private final Map<String, Optional<AppId>> known = new ConcurrentHashMap<>();

  /** The id whose prefix this is, if it can be guessed. */
  Optional<AppId> find(String prefix) {
    if (known.size() > MAX_REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(prefix, PrefixOwners::guess);
  }

  private static Optional<AppId> guess(String prefix) {
    String stem = prefix.substring(0, prefix.length() - HASH_LENGTH);
    return guesses(stem).stream()
        .map(AppId::new)
        .filter(id -> id.tablePrefix().equals(prefix))
        .findFirst();
  }

  private static Set<String> guesses(String stem) {
    Set<String> guesses = new LinkedHashSet<>();
    guesses.add("");
    addSpellings(guesses, stem);
    if (stem.startsWith("_")) {
      addSpellings(guesses, stem.substring(1));
    }
    return guesses;
  }

  private static void addSpellings(Set<String> guesses, String stem) {
    long places = stem.chars().filter(unit -> unit == '_').count();
    if (Math.pow(POSSIBLE.length(), places) <= MAX_GUESSES) {
      addAll(guesses, POSSIBLE, "", stem);
    } else if (Math.pow(LIKELY.length(), places) <= MAX_GUESSES) {
      addAll(guesses, LIKELY, "", stem);
    }
    POSSIBLE.chars().forEach(unit -> guesses.add(stem.replace('_', (char) unit)));
  }

  private static void addAll(Set<String> guesses, String characters, String start, String rest) {
    int place = rest.indexOf('_');
    if (place < 0) {
      guesses.add(start + rest);
      return;
    }
    for (char character : characters.toCharArray()) {
      addAll(
          guesses,
          characters,
          start + rest.substring(0, place) + character,
          rest.substring(place + 1));
    }
  }
}

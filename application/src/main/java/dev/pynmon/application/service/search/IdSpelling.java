package dev.pynmon.application.service.search;

import dev.pynmon.application.port.in.search.Matches;
import dev.pynmon.domain.app.Answer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How an id may be spelt: pynenc writes its UUIDs in small letters, people copy them in any. */
final class IdSpelling {
  private static final Pattern UUID_PART = Pattern.compile("[0-9A-Fa-f-]*[A-F][0-9A-Fa-f-]*");

  private IdSpelling() {}

  /** What is found by the text as it was typed, or else, where it may be of a UUID, as written. */
  static <T> Answer<Matches<T>> find(String text, Function<String, Answer<Matches<T>>> search) {
    Answer<Matches<T>> typed = search.apply(text);
    return typed.available().filter(found -> found.items().isEmpty()).isPresent()
        ? written(text).map(search).orElse(typed)
        : typed;
  }

  private static Optional<String> written(String text) {
    return UUID_PART.matcher(text).matches()
        ? Optional.of(text.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}

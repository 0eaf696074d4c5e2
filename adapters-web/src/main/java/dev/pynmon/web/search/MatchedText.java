package dev.pynmon.web.search;

import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.StoredLetters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The argument in which a value stands, with what is around it. */
final class MatchedText {
  private static final int BEFORE = 24;
  private static final int LENGTH = 72;
  private static final int NAME = 60;

  private MatchedText() {}

  /** The first of these that holds the value; empty where none does, as it stands. */
  static Optional<String> in(Map<String, String> values, Optional<Subject> subject) {
    String wanted = subject.map(Subject::value).orElse("").toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        ? Optional.empty()
        : values.entrySet().stream()
            .map(each -> Map.entry(each.getKey(), StoredLetters.in(each.getValue())))
            .filter(each -> at(each.getValue(), wanted) >= 0)
            .findFirst()
            .map(each -> SafeText.cut(each.getKey(), NAME) + "=" + around(each.getValue(), wanted));
  }

  private static String around(String text, String wanted) {
    int at = at(text, wanted);
    int from = at <= BEFORE ? 0 : at - BEFORE;
    String rest = SafeText.cut(text.substring(from), LENGTH);
    return from == 0 ? rest : "…" + rest;
  }

  private static int at(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).indexOf(wanted);
  }
}

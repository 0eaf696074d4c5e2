package dev.pynmon.web.rerun;

import dev.pynmon.pictures.text.SafeText;
import java.util.Optional;

/**
 * What an edit changed, for the template {@code rerun/note}.
 *
 * @param changeName the argument
 * @param changeWas what it was; "" when nobody saw that
 * @param changeIs what it is now
 */
record ChangeText(String changeName, String changeWas, String changeIs) {
  private static final int SHOWN = 200;

  static ChangeText of(String name, Optional<String> was, String is) {
    return new ChangeText(
        SafeText.name(name),
        was.map(text -> SafeText.line(text, SHOWN)).orElse(""),
        SafeText.line(is, SHOWN));
  }
}

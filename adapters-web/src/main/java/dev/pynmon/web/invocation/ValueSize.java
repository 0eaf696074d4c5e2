package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.pictures.text.CountText;

/** How much of a value was read, in words. */
final class ValueSize {
  private ValueSize() {}

  static String of(ShownValue value) {
    StoredText text = value.text();
    String size = CountText.of(text.length(), "character");
    return text.cut()
        ? size + ", of which the first " + CountText.of(text.text().length()) + " were read"
        : size;
  }
}

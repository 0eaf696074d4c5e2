package dev.pynmon.domain.log;

import java.util.function.Consumer;

/** Cuts a text into lines, however they end. */
final class LineCursor {
  private LineCursor() {}

  /** Gives each line without its end; what is behind the last end only if there is something. */
  static void forEach(String text, Consumer<String> line) {
    int start = 0;
    int length = text.length();
    for (int place = 0; place < length; place++) {
      char unit = text.charAt(place);
      if (unit == '\n' || unit == '\r') {
        line.accept(text.substring(start, place));
        place += unit == '\r' && Letters.isAt(text, place + 1, '\n') ? 1 : 0;
        start = place + 1;
      }
    }
    if (start < length) {
      line.accept(text.substring(start));
    }
  }
}

package dev.pynmon.demo.value;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values as pynenc's default serializer writes them: JSON as Python spaces it, everything beyond
 * ASCII escaped (wire format, section 4.1).
 */
public final class PickleText {
  private PickleText() {}

  /**
   * Text of a string, number, truth, list, string-keyed map, instant, or empty optional for None.
   */
  public static String of(Object value) {
    StringBuilder text = new StringBuilder();
    append(text, value);
    return text.toString();
  }

  private static void append(StringBuilder text, Object value) {
    switch (value) {
      case String string -> appendString(text, string);
      case Boolean truth -> text.append(truth);
      case Number number -> text.append(number);
      case List<?> list -> appendList(text, list);
      case Map<?, ?> map -> appendMap(text, map);
      case Instant instant -> append(text, PickledTime.of(instant));
      case Optional<?> maybe when maybe.isPresent() -> append(text, maybe.get());
      default -> text.append("null");
    }
  }

  private static void appendList(StringBuilder text, List<?> list) {
    text.append('[');
    Iterator<?> items = list.iterator();
    while (items.hasNext()) {
      append(text, items.next());
      text.append(items.hasNext() ? ", " : "");
    }
    text.append(']');
  }

  private static void appendMap(StringBuilder text, Map<?, ?> map) {
    text.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      appendString(text, String.valueOf(entry.getKey()));
      text.append(": ");
      append(text, entry.getValue());
      text.append(entries.hasNext() ? ", " : "");
    }
    text.append('}');
  }

  private static void appendString(StringBuilder text, String string) {
    text.append('"');
    int plain = 0;
    for (int i = 0; i < string.length(); i++) {
      if (!isPlain(string.charAt(i))) {
        text.append(string, plain, i);
        appendEscaped(text, string.charAt(i));
        plain = i + 1;
      }
    }
    text.append(string, plain, string.length()).append('"');
  }

  private static boolean isPlain(char character) {
    return character >= ' ' && character < 0x7F && character != '"' && character != '\\';
  }

  private static void appendEscaped(StringBuilder text, char character) {
    switch (character) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> text.append("\\u").append(HexFormat.of().toHexDigits(character));
    }
  }
}

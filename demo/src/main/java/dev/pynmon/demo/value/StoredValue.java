package dev.pynmon.demo.value;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a stored argument says, as far as simulated tasks ask: they ask for numbers and texts. */
public final class StoredValue {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-f]{4})|.)");

  private StoredValue() {}

  /** A number, the text of a literal, or the serialized text itself. */
  public static Object of(String serialized) {
    if (NUMBER.matcher(serialized).matches()) {
      return Integer.valueOf(serialized);
    }
    boolean isText = serialized.length() > 1 && serialized.startsWith("\"");
    return isText ? unescaped(serialized.substring(1, serialized.length() - 1)) : serialized;
  }

  private static String unescaped(String literal) {
    return ESCAPE.matcher(literal).replaceAll(escape -> Matcher.quoteReplacement(meaning(escape)));
  }

  private static String meaning(MatchResult escape) {
    String code = escape.group(2);
    return code == null ? plain(escape.group(1)) : Character.toString(Integer.parseInt(code, 16));
  }

  private static String plain(String letter) {
    return switch (letter) {
      case "n" -> "\n";
      case "r" -> "\r";
      case "t" -> "\t";
      default -> letter;
    };
  }
}

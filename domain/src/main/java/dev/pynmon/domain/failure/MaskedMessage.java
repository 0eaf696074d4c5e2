package dev.pynmon.domain.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message without what differs from one failure to the next: numbers, ids and quoted parts.
 *
 * @param pattern the message with a mark for each of these, blanks as one
 * @param parts what stood there, in their order, quotes left out
 */
public record MaskedMessage(String pattern, List<String> parts) {
  /** Stands for a number, or for the digits in a word. */
  public static final String NUMBER = "#";

  /** Stands for an id or a quoted part. */
  public static final String TEXT = "…";

  /**
   * What is masked, the first that fits. No alternative can be entered twice from one place, so that
   * the time is in proportion to the length.
   */
  private static final Pattern VARYING =
      Pattern.compile(
          """
          (?<![\\p{L}\\p{N}])(?:\
          '(?<single>[^'\\n]*+)'(?![\\p{L}\\p{N}])\
          |"(?<double>[^"\\n]*+)"(?![\\p{L}\\p{N}])\
          |`(?<tick>[^`\\n]*+)`(?![\\p{L}\\p{N}])\
          |(?<id>0x\\p{XDigit}++|\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}\
          |(?=\\p{XDigit}*[0-9])(?=\\p{XDigit}*[A-Fa-f])\\p{XDigit}{7,128}+)(?![\\p{L}\\p{N}])\
          |(?<time>\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9}+)?)?\
          (?:Z|[+-]\\d\\d:?\\d\\d)?)?)(?![\\p{L}\\p{N}])\
          |(?<signed>-\\d++(?:[.,]\\d++)*+(?:[eE][+-]?\\d++)?)\
          )|(?<number>\\d++(?:[.,]\\d++)*+(?:[eE][+-]?\\d++(?![\\p{L}\\p{N}]))?)""");

  private static final Pattern BLANKS = Pattern.compile("\\s++");

  public MaskedMessage {
    parts = List.copyOf(parts);
  }

  /** The time is in proportion to the message, which may be any text. */
  public static MaskedMessage of(String message) {
    String text = BLANKS.matcher(message).replaceAll(" ").strip();
    Matcher varying = VARYING.matcher(text);
    StringBuilder pattern = new StringBuilder();
    List<String> parts = new ArrayList<>();
    while (varying.find()) {
      boolean isNumber = varying.group("number") != null || varying.group("signed") != null;
      varying.appendReplacement(pattern, isNumber ? NUMBER : TEXT);
      parts.add(unquoted(varying));
    }
    return new MaskedMessage(varying.appendTail(pattern).toString(), parts);
  }

  private static String unquoted(Matcher varying) {
    for (String quoted : List.of("single", "double", "tick")) {
      String inside = varying.group(quoted);
      if (inside != null) {
        return inside;
      }
    }
    return varying.group();
  }
}

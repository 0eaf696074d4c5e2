package dev.pynmon.pictures.svg;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes elements and attributes of a picture. All text is escaped, and characters that XML forbids
 * are replaced, so that the result is well-formed whatever a store holds. For one thread.
 */
public final class SvgWriter {
  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder out = new StringBuilder(1_024);
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;

  /** Begins an element inside the one that is open. */
  public SvgWriter open(String element) {
    endTag();
    requireName(element);
    out.append('<').append(element);
    open.push(element);
    inTag = true;
    return this;
  }

  /** An attribute of the element that was just begun. */
  public SvgWriter attribute(String name, String value) {
    beginAttribute(name);
    escape(value);
    out.append('"');
    return this;
  }

  /** A length, with two decimals at most. */
  public SvgWriter attribute(String name, double value) {
    beginAttribute(name);
    SvgNumber.append(out, value);
    out.append('"');
    return this;
  }

  /** Text inside the element that is open. */
  public SvgWriter text(String text) {
    endTag();
    escape(text);
    return this;
  }

  /** An element that holds nothing but text. */
  public SvgWriter leaf(String element, String text) {
    return open(element).text(text).close();
  }

  /** A line of text at a place; nothing where it is empty. */
  public SvgWriter textAt(String css, double x, double y, String text) {
    return text.isEmpty()
        ? this
        : open("text")
            .attribute("class", css)
            .attribute("x", x)
            .attribute("y", y)
            .text(text)
            .close();
  }

  /** Ends the element that is open. */
  public SvgWriter close() {
    String element = open.pop();
    if (inTag) {
      out.append("/>");
      inTag = false;
    } else {
      out.append("</").append(element).append('>');
    }
    return this;
  }

  /** A line break, so that a picture can be read and compared line by line. */
  public SvgWriter line() {
    endTag();
    out.append('\n');
    return this;
  }

  /**
   * What was written.
   *
   * @throws IllegalStateException when an element is still open
   */
  public Svg svg() {
    if (!open.isEmpty()) {
      throw new IllegalStateException(open.peek() + " is still open");
    }
    return new Svg(out.toString());
  }

  private void beginAttribute(String name) {
    if (!inTag) {
      throw new IllegalStateException("no element for the attribute " + name);
    }
    requireName(name);
    out.append(' ').append(name).append("=\"");
  }

  private void endTag() {
    if (inTag) {
      out.append('>');
      inTag = false;
    }
  }

  /** Names come from the program, never from a store. */
  private static void requireName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      boolean fine = Character.isLetter(letter) || (i > 0 && (letter == '-' || isDigit(letter)));
      if (letter > 'z' || !fine) {
        throw new IllegalArgumentException("not a name: " + name);
      }
    }
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  private void escape(String text) {
    if (isPlain(text)) {
      out.append(text);
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(isAllowed(text, i) ? unit : REPLACEMENT);
      }
    }
  }

  /** As nearly every value and label is, of which a picture has thousands. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < ' ' || unit > '~' || isEscaped(unit)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEscaped(char unit) {
    return switch (unit) {
      case '<', '>', '&', '"', '\'' -> true;
      default -> false;
    };
  }

  private static boolean isAllowed(String text, int at) {
    char unit = text.charAt(at);
    if (Character.isHighSurrogate(unit)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    } else if (Character.isLowSurrogate(unit)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    boolean control = Character.isISOControl(unit) && unit != '\n' && unit != '\t';
    return !control && unit < 0xFFFE;
  }
}

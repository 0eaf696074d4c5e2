package dev.pynmon.bootstrap.attack.visit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads HTML more strictly than any browser: every tag is closed in its order, every attribute is
 * in quotes, nothing runs but files of ours. Whatever got through unescaped breaks that.
 */
final class MarkupCheck {
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:/(?<closed>[a-zA-Z][\\w-]*+)|(?<opened>[a-zA-Z][\\w-]*+)"
              + "(?<attributes>(?:\\s++[a-zA-Z_][\\w:.-]*+(?:=(?:\"[^\"<]*+\"|'[^'<]*+'))?+)*+)\\s*+(?<empty>/?)"
              + "|!doctype html|!--[^<>]*--)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([a-zA-Z_][\\w:.-]*)(?:=(\"[^\"]*\"|'[^']*'))?");
  private static final Pattern RUNS = Pattern.compile("\\s*(javascript|data|vbscript)\\s*:.*");
  private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");
  private static final Set<String> VOID =
      Set.of("meta", "link", "input", "br", "hr", "img", "wbr", "col", "source");

  private final String html;
  private final Deque<String> open = new ArrayDeque<>();

  private MarkupCheck(String html) {
    this.html = html;
  }

  /** What is wrong with it first; empty when nothing is. */
  static Optional<String> fault(String html) {
    return new MarkupCheck(html).fault();
  }

  private Optional<String> fault() {
    Matcher tag = TAG.matcher(html);
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', tag.end())) {
      if (!tag.find(at) || tag.start() != at) {
        return Optional.of("no tag: " + around(at));
      }
      Optional<String> fault = fault(tag);
      if (fault.isPresent()) {
        return fault.map(what -> what + ": " + around(tag.start()));
      }
    }
    return open.isEmpty() ? Optional.empty() : Optional.of("not closed: " + open);
  }

  private Optional<String> fault(Matcher tag) {
    if (tag.group("closed") != null) {
      boolean fits = !open.isEmpty() && open.pop().equals(tag.group("closed"));
      return fits ? Optional.empty() : Optional.of("closes what is not open");
    }
    String name = tag.group("opened");
    if (name == null) {
      return Optional.empty();
    }
    if (tag.group("empty").isEmpty() && !VOID.contains(name.toLowerCase(Locale.ROOT))) {
      open.push(name);
    }
    return runs(name, tag.group("attributes"), tag.end());
  }

  private Optional<String> runs(String name, String attributes, int end) {
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      String called = attribute.group(1).toLowerCase(Locale.ROOT);
      if (called.startsWith("on")) {
        return Optional.of("a handler");
      }
      if (ADDRESSES.contains(called) && RUNS.matcher(value(attribute)).matches()) {
        return Optional.of("an address that runs");
      }
    }
    boolean inline = name.equalsIgnoreCase("script") && !html.startsWith("</script>", end);
    return inline ? Optional.of("a script in the page") : Optional.empty();
  }

  private static String value(Matcher attribute) {
    String quoted = attribute.group(2);
    return quoted == null ? "" : quoted.substring(1).toLowerCase(Locale.ROOT);
  }

  private String around(int at) {
    return html.substring(Math.max(0, at - 40), Math.min(html.length(), at + 80));
  }
}

package dev.pynmon.memory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind {@code memory:}.
 *
 * @param name which store of this process; empty for the one without a name
 * @param options name to value
 */
record MemoryAddress(String name, Map<String, String> options) {
  private static final Pattern FORM = Pattern.compile("([A-Za-z0-9._-]*)(?:\\?(.*))?");
  private static final Pattern OPTION = Pattern.compile("([a-z-]+)=([^=&]+)");

  MemoryAddress {
    options = Map.copyOf(options);
  }

  /** Throws {@link IllegalArgumentException} with a sentence for people when the text is none. */
  static MemoryAddress parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "An embedded store is named with letters, digits, dots, dashes and underscores.");
    }
    return new MemoryAddress(form.group(1), form.group(2) == null ? Map.of() : options(form.group(2)));
  }

  private static Map<String, String> options(String text) {
    Map<String, String> options = new LinkedHashMap<>();
    Arrays.stream(text.split("&", -1)).forEach(option -> add(options, option));
    return options;
  }

  private static void add(Map<String, String> options, String text) {
    Matcher option = OPTION.matcher(text);
    if (!option.matches() || options.put(option.group(1), option.group(2)) != null) {
      throw new IllegalArgumentException(
          "Options of an embedded store look like name=value, joined by &, each name once.");
    }
  }
}

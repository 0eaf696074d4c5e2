package dev.pynmon.web.shell;

import dev.pynmon.web.page.Request;
import java.util.List;

/**
 * Light or dark, as the visitor chose.
 *
 * @param chosen false when the system decides
 * @param name {@code light} or {@code dark}; "" when not chosen
 */
record Theme(boolean chosen, String name) {
  private static final List<String> NAMES = List.of("light", "dark");

  /** That of the visitor's cookie. */
  static Theme of(Request request) {
    String theme = request.incoming().cookie("pynmon-theme");
    return NAMES.contains(theme) ? new Theme(true, theme) : new Theme(false, "");
  }
}

package dev.pynmon.sqlite.app;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The versions of pynenc whose tables differ (wire format, section 0.5). */
enum Generation {
  V0_2_3("0.2.3"),
  V0_2_4("0.2.4"),
  V0_3("0.3"),
  V0_4("0.4");

  private final String label;

  Generation(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  static Set<Generation> since(Generation first) {
    return EnumSet.range(first, V0_4);
  }

  static Set<Generation> until(Generation last) {
    return EnumSet.range(V0_2_3, last);
  }

  static Set<Generation> all() {
    return EnumSet.copyOf(Arrays.asList(values()));
  }
}

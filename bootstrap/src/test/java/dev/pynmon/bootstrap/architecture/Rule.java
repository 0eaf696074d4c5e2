package dev.pynmon.bootstrap.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/**
 * A rule together with the proof that it can fail.
 *
 * @param name what must hold
 * @param onLayout the rule for a layout
 * @param world where its violations live
 * @param offenders the classes it must report there, and no others; names below the world's root
 */
record Rule(
    String name, Function<Layout, ArchRule> onLayout, String world, List<String> offenders) {
  static Rule of(
      String name, Function<Layout, ArchRule> onLayout, String world, String... offenders) {
    return new Rule(name, onLayout, world, List.of(offenders));
  }

  @Override
  public String toString() {
    return name;
  }
}

package dev.pynmon.bootstrap.config;

import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.attention.Threshold;
import dev.pynmon.domain.attention.Thresholds;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** From when on something needs attention, as it is set: a name, an equals sign and a value. */
public final class ThresholdConfig {
  private ThresholdConfig() {}

  /**
   * What the settings say. Of a name that stands there twice the last counts.
   *
   * @throws UsageException with a sentence when a name or a value is none
   */
  public static Thresholds of(Settings settings) {
    Map<Rule, Long> set = new EnumMap<>(Rule.class);
    settings.texts(Key.THRESHOLD).forEach(text -> read(settings, text, set));
    return set.isEmpty() ? Thresholds.USUAL : new Thresholds(set, settings.setBy(Key.THRESHOLD));
  }

  private static void read(Settings settings, String text, Map<Rule, Long> set) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    Rule rule =
        Rule.find(name)
            .filter(known -> known.threshold().isPresent())
            .orElseThrow(() -> settings.wrong(Key.THRESHOLD, text, names()));
    Threshold threshold = rule.threshold().orElseThrow();
    Optional<Long> value =
        equals < 0 ? Optional.empty() : threshold.parse(text.substring(equals + 1));
    set.put(
        rule,
        value.orElseThrow(
            () -> settings.wrong(Key.THRESHOLD, text, name + "=" + threshold.accepted())));
  }

  private static String names() {
    return Arrays.stream(Rule.values())
        .flatMap(rule -> rule.threshold().map(one -> usual(rule, one)).stream())
        .collect(
            Collectors.joining(", ", "NAME=VALUE; names, with what holds otherwise, are ", ""));
  }

  private static String usual(Rule rule, Threshold threshold) {
    return rule.word() + "=" + threshold.text(threshold.usual());
  }
}

package dev.pynmon.web.attention;

import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.pictures.why.WhyText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule that found nothing, or that could not be checked, for the template {@code attention/card}.
 *
 * @param checkedRule what it looks after
 * @param checkedSaid what was measured, or why it could not be checked; "" where the rule says all
 */
record CheckedView(String checkedRule, String checkedSaid) {
  static List<CheckedView> of(Map<Rule, Sentence> rules, Instant asOf) {
    return rules.entrySet().stream()
        .map(each -> of(each.getKey().title(), WhyText.of(each.getValue(), asOf)))
        .toList();
  }

  /** Those that could not be checked for one reason together. */
  static List<CheckedView> byReason(Map<Rule, Sentence> rules, Instant asOf) {
    Map<String, List<String>> titles = new LinkedHashMap<>();
    rules.forEach(
        (rule, why) ->
            titles
                .computeIfAbsent(WhyText.of(why, asOf), any -> new ArrayList<>())
                .add(rule.title()));
    return titles.entrySet().stream()
        .map(each -> new CheckedView(String.join(", ", each.getValue()), ": " + each.getKey()))
        .toList();
  }

  /** What names the rule itself, such as {@code 6 crons}, is said without it. */
  private static CheckedView of(String title, String said) {
    return said.contains(title)
        ? new CheckedView(said, "")
        : new CheckedView(title, said.isEmpty() ? "" : ", " + said);
  }
}

package dev.pynmon.web.attention;

import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.pictures.why.WhyText;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.why.SaidPart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule that found nothing, or that could not be checked, for the template {@code attention/card}.
 *
 * @param checkedRule what it looks after; "" where what was measured names it
 * @param checkedSaid what was measured, or why it could not be checked; none where the rule says
 *     all
 */
record CheckedView(String checkedRule, List<SaidPart> checkedSaid) {
  static List<CheckedView> of(Map<Rule, Sentence> rules, Instant asOf, Links links) {
    return rules.entrySet().stream()
        .map(
            each ->
                of(
                    each.getKey().title(),
                    WhyText.of(each.getValue(), asOf),
                    SaidPart.of(Sentence.say(", ").all(each.getValue()).end(), asOf, links)))
        .toList();
  }

  /** Those that could not be checked for one reason together. */
  static List<CheckedView> byReason(Map<Rule, Sentence> rules, Instant asOf, Links links) {
    Map<String, List<String>> titles = new LinkedHashMap<>();
    rules.forEach(
        (rule, why) ->
            titles
                .computeIfAbsent(WhyText.of(why, asOf), _ -> new ArrayList<>())
                .add(rule.title()));
    return titles.entrySet().stream()
        .map(
            each ->
                new CheckedView(
                    String.join(", ", each.getValue()),
                    SaidPart.of(Sentence.of(": " + each.getKey()), asOf, links)))
        .toList();
  }

  /** What names the rule itself, such as {@code 6 crons}, is said without it. */
  private static CheckedView of(String title, String text, List<SaidPart> parts) {
    List<SaidPart> said = text.isEmpty() ? List.of() : parts;
    return text.contains(title)
        ? new CheckedView("", said.subList(1, said.size()))
        : new CheckedView(title, said);
  }
}

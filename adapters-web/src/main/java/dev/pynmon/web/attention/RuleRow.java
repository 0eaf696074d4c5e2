package dev.pynmon.web.attention;

import dev.pynmon.domain.attention.Finding;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.attention.Thresholds;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.why.SaidPart;
import java.time.Instant;
import java.util.List;

/**
 * A rule, for the template {@code attention/attention}.
 *
 * @param ruleTitle what it looks after
 * @param ruleWord its name in settings
 * @param ruleAbout when it finds something
 * @param ruleMark its state
 * @param ruleSaid what was measured, or why it could not be checked; none for nothing
 * @param ruleThreshold its threshold; "" for none
 * @param ruleSource where that was set; "" for none
 */
record RuleRow(
    String ruleTitle,
    String ruleWord,
    String ruleAbout,
    StateMark ruleMark,
    List<SaidPart> ruleSaid,
    String ruleThreshold,
    String ruleSource) {
  static RuleRow of(Rule rule, Finding found, Thresholds thresholds, Instant asOf, Links links) {
    return new RuleRow(
        rule.title(),
        rule.word(),
        Character.toUpperCase(rule.about().charAt(0)) + rule.about().substring(1) + ".",
        StateMark.of(found),
        said(found, asOf, links),
        rule.threshold().map(one -> one.text(thresholds.of(rule))).orElse(""),
        rule.threshold().map(_ -> source(rule, thresholds)).orElse(""));
  }

  private static List<SaidPart> said(Finding found, Instant asOf, Links links) {
    return switch (found) {
      case Finding.Quiet quiet -> SaidPart.of(quiet.measured(), asOf, links);
      case Finding.NotKnown unknown -> SaidPart.of(unknown.why(), asOf, links);
      case Finding.Needed _ -> List.of();
    };
  }

  private static String source(Rule rule, Thresholds thresholds) {
    return thresholds.set().containsKey(rule)
        ? "set by " + SafeText.name(thresholds.source())
        : "the usual one";
  }

  /**
   * How a rule stands.
   *
   * @param stateClass gives it the colour
   * @param stateIcon its picture
   * @param stateWord the word for it
   */
  record StateMark(String stateClass, String stateIcon, String stateWord) {
    static StateMark of(Finding found) {
      return switch (found) {
        case Finding.Quiet _ -> new StateMark("st-success", "st-success", "quiet");
        case Finding.NotKnown _ -> new StateMark("st-unknown", "st-unknown", "not checked");
        case Finding.Needed needed ->
            new StateMark("st-pending", "i-warn", CountText.of(needed.number(), "need"));
      };
    }
  }
}

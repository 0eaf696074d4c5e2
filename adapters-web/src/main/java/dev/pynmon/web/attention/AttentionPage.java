package dev.pynmon.web.attention;

import dev.pynmon.application.port.in.attention.Attention;
import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.attention.Thresholds;
import dev.pynmon.web.part.Refresh;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What needs attention and by which rules, for the templates {@code attention/attention} and {@code
 * attention/body}.
 *
 * @param attentionRefresh the changing part alone
 * @param attentionWaits true while a check goes on
 * @param attentionCheckup what needs attention
 * @param attentionRules every rule, the most harmful first
 * @param attentionJson the same for programs
 */
record AttentionPage(
    Href attentionRefresh,
    boolean attentionWaits,
    CheckupView attentionCheckup,
    List<RuleRow> attentionRules,
    Href attentionJson) {
  static AttentionPage of(
      Attention found, Thresholds thresholds, Mends mends, Instant now, Links links) {
    Url part = links.to("attention", "refresh");
    Refresh refresh = Again.of(links.to("attention"), part, "attention");
    return new AttentionPage(
        Href.to(part),
        found.goesOn(),
        CheckupView.of(found, mends, refresh, now, links).withoutRules(),
        found.last().value().map(checkup -> rules(checkup, thresholds, links)).orElse(List.of()),
        Href.to(links.to("attention", "api")));
  }

  private static List<RuleRow> rules(Checkup checkup, Thresholds thresholds, Links links) {
    return Arrays.stream(Rule.values())
        .map(rule -> RuleRow.of(rule, checkup.of(rule), thresholds, checkup.asOf(), links))
        .toList();
  }
}

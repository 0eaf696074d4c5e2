package dev.pynmon.bootstrap.attention;

import dev.pynmon.bootstrap.attention.AttentionAnswer.Checked;
import dev.pynmon.domain.attention.Harm;
import dev.pynmon.domain.attention.Need;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.why.WhyText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What needs attention, a line each; the first line says all there is for a check. */
final class AttentionText {
  private static final int RULES = Rule.values().length;

  private AttentionText() {}

  static List<String> of(List<Checked> checked) {
    List<String> lines = new ArrayList<>(List.of(summary(checked)));
    checked.forEach(
        one -> {
          String app = checked.size() == 1 ? "" : SafeText.name(one.app()) + ": ";
          Instant asOf = one.checkup().asOf();
          one.checkup().needs().forEach(need -> lines.add("  " + app + line(need, asOf)));
          one.checkup()
              .more()
              .forEach((rule, number) -> lines.add("  " + app + more(rule, number)));
          one.checkup()
              .notKnown()
              .forEach((rule, why) -> lines.add("  " + app + unknown(rule, why, asOf)));
        });
    return lines;
  }

  private static String summary(List<Checked> checked) {
    List<Need> needs = checked.stream().flatMap(one -> one.checkup().needs().stream()).toList();
    long unknown = checked.stream().mapToLong(one -> one.checkup().notKnown().size()).sum();
    long more = checked.stream().mapToLong(one -> one.checkup().number()).sum() - needs.size();
    long rules = (long) RULES * checked.size();
    if (!needs.isEmpty()) {
      return "ATTENTION: %s (%s); %s"
          .formatted(
              CountText.of(checked.stream().mapToLong(one -> one.checkup().number()).sum()),
              harms(needs, more),
              unknown == 0 ? rules + " rules checked" : part(unknown, rules));
    }
    if (checked.isEmpty()) {
      return "UNKNOWN: there is no application that could be checked";
    }
    return unknown == 0
        ? "OK: " + rules + " rules checked, nothing needs attention"
        : "UNKNOWN: " + part(unknown, rules) + ", nothing else needs attention";
  }

  private static String harms(List<Need> needs, long more) {
    String listed =
        Arrays.stream(Harm.values())
            .filter(harm -> number(needs, harm) > 0)
            .map(harm -> CountText.of(number(needs, harm)) + " " + harm.word())
            .collect(Collectors.joining(", "));
    return more == 0 ? listed : listed + ", " + CountText.of(more) + " not listed";
  }

  private static long number(List<Need> needs, Harm harm) {
    return needs.stream().filter(need -> need.harm() == harm).count();
  }

  private static String part(long unknown, long rules) {
    return unknown + " of " + rules + " rules could not be checked";
  }

  private static String line(Need need, Instant asOf) {
    String since =
        need.since().map(at -> WhyText.of(Sentence.say(" since ").at(at).end(), asOf)).orElse("");
    String facts = WhyText.of(need.evidence(), asOf);
    return "%s, %s, %s %s%s: %s%s"
        .formatted(
            need.harm().word(),
            need.rule().word(),
            CountText.of(need.number()),
            need.noun(),
            since,
            WhyText.of(need.claim(), asOf),
            facts.isEmpty() ? "" : " " + facts);
  }

  private static String more(Rule rule, long number) {
    return CountText.of(number) + " more of " + rule.word() + " are not listed";
  }

  private static String unknown(Rule rule, Sentence why, Instant asOf) {
    return "unknown, " + rule.word() + ": " + WhyText.of(why, asOf);
  }
}

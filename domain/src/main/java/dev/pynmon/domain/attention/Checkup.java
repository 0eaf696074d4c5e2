package dev.pynmon.domain.attention;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.why.Sentence;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * What was checked of an application, and what needs attention.
 *
 * @param asOf when that was looked at
 * @param findings what became of each rule, of all of them in their order
 */
public record Checkup(Instant asOf, Map<Rule, Finding> findings) {
  public Checkup {
    if (findings.size() != Rule.values().length) {
      throw new IllegalArgumentException("every rule is checked");
    }
    findings = Collections.unmodifiableMap(new EnumMap<>(findings));
  }

  /** One whose rules, but for these, could not be checked. */
  public static Checkup of(Instant asOf, Map<Rule, Finding> some, Finding others) {
    Map<Rule, Finding> all = new EnumMap<>(Rule.class);
    Arrays.stream(Rule.values()).forEach(rule -> all.put(rule, some.getOrDefault(rule, others)));
    return new Checkup(asOf, all);
  }

  /**
   * The same as far as it is true of an application some of whose components do not answer any
   * more: what was found stays found; but that nothing was is not known where something cannot be
   * read. As it is where it tells of components already, or nothing is wrong with them.
   *
   * @param absences why some components cannot be read
   */
  public Checkup lacking(Map<Component, Absence> absences) {
    Finding components = ComponentRule.check(absences);
    if (of(Rule.COMPONENT) instanceof Finding.Needed || components instanceof Finding.Quiet) {
      return this;
    }
    Map<Rule, Finding> told = new EnumMap<>(findings);
    told.replaceAll((rule, finding) -> finding.lacking(rule, absences));
    told.put(Rule.COMPONENT, components);
    return new Checkup(asOf, told);
  }

  /** What became of a rule. */
  public Finding of(Rule rule) {
    return findings.getOrDefault(rule, Finding.NotKnown.of("It was not checked."));
  }

  /** All that needs attention, the most harmful first, what heals by itself last. */
  public List<Need> needs() {
    return findings.values().stream()
        .filter(Finding.Needed.class::isInstance)
        .flatMap(found -> ((Finding.Needed) found).needs().stream())
        .sorted(Need.WORST_FIRST)
        .toList();
  }

  /** Of which rules more needs attention than is told one by one, and how much more. */
  public SequencedMap<Rule, Long> more() {
    SequencedMap<Rule, Long> more = new LinkedHashMap<>();
    findings.forEach(
        (rule, found) -> {
          if (found instanceof Finding.Needed needed && needed.more() > 0) {
            more.put(rule, needed.more());
          }
        });
    return more;
  }

  /** How much needs attention. */
  public long number() {
    return needs().size() + more().values().stream().mapToLong(Long::longValue).sum();
  }

  /** What is quiet, with what was measured, in the order of the rules. */
  public SequencedMap<Rule, Sentence> quiet() {
    SequencedMap<Rule, Sentence> quiet = new LinkedHashMap<>();
    findings.forEach(
        (rule, found) -> {
          if (found instanceof Finding.Quiet one) {
            quiet.put(rule, one.measured());
          }
        });
    return quiet;
  }

  /** What nobody can tell, with why not, in the order of the rules. */
  public SequencedMap<Rule, Sentence> notKnown() {
    SequencedMap<Rule, Sentence> unknown = new LinkedHashMap<>();
    findings.forEach(
        (rule, found) -> {
          if (found instanceof Finding.NotKnown one) {
            unknown.put(rule, one.why());
          }
        });
    return unknown;
  }

  /** The runners with which several needs began, with how many each. */
  public SequencedMap<RunnerId, Long> causes() {
    Map<RunnerId, Long> counts =
        needs().stream()
            .flatMap(need -> need.cause().stream())
            .collect(
                Collectors.groupingBy(runner -> runner, LinkedHashMap::new, Collectors.counting()));
    SequencedMap<RunnerId, Long> several = new LinkedHashMap<>(counts);
    several.values().removeIf(number -> number < 2);
    return several;
  }
}

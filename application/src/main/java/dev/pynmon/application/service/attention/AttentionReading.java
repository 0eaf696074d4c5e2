package dev.pynmon.application.service.attention;

import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.attention.CheckAttentionService.Helpers;
import dev.pynmon.application.service.runner.ActiveRunners;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.attention.BrokenPairRule;
import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.domain.attention.ComponentRule;
import dev.pynmon.domain.attention.Finding;
import dev.pynmon.domain.attention.NoRunnerRule;
import dev.pynmon.domain.attention.QueueRules;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.attention.Thresholds;
import dev.pynmon.domain.attention.UnknownStatusRule;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.why.Sentence;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Checks all rules of one application, what need not wait for one another side by side. For one
 * thread.
 */
final class AttentionReading {
  private static final Finding UNTOLD = new Finding.NotKnown(Sentence.of("It cannot be read."));
  private static final Finding UNBUILT = new Finding.NotKnown(Sentence.of("It is not checked."));

  private final Visit visit;
  private final Helpers helpers;
  private final Thresholds thresholds;
  private final Map<Rule, Later<Finding>> begun = new EnumMap<>(Rule.class);

  AttentionReading(Visit visit, Helpers helpers, Thresholds thresholds) {
    this.visit = visit;
    this.helpers = helpers;
    this.thresholds = thresholds;
  }

  Checkup read() {
    Later<ActiveRunners> runners = ActiveRunners.later(visit);
    Later<Answer<RunnerCounts>> counts = visit.begin(() -> runners.get().counts());
    Later<Optional<QueuesReading>> queues =
        visit.begin(() -> QueuesReading.of(visit, runners).available());
    Later<Answer<StatusTotals>> totals = visit.begin(() -> helpers.totals().await(visit));
    begin(
        Rule.SCHEDULER,
        () ->
            new SchedulerReading(visit, helpers.marks())
                .check(runners.get(), thresholds.time(Rule.SCHEDULER)));
    begin(Rule.BROKEN_PAIR, () -> brokenPair(totals.get(), queues.get(), counts.get()));
    begin(Rule.NO_RUNNER, () -> noRunner(counts.get(), queues.get()));
    begin(Rule.NO_CONSUMER, () -> queues(queues.get()).map(QueueRules::noConsumer));
    begin(Rule.UNDECLARED_QUEUE, () -> queues(queues.get()).map(QueueRules::undeclared));
    begin(
        Rule.QUEUE_WAITS,
        () -> queues(queues.get()).map(rules -> rules.waits(thresholds.time(Rule.QUEUE_WAITS))));
    begin(Rule.UNKNOWN_STATUS, () -> totals.get().available().map(UnknownStatusRule::check));
    return checkup();
  }

  private void begin(Rule rule, Supplier<Optional<Finding>> reading) {
    begun.put(rule, visit.begin(() -> reading.get().orElse(UNTOLD)));
  }

  private Checkup checkup() {
    Map<Rule, Finding> findings = new EnumMap<>(Rule.class);
    begun.forEach((rule, later) -> findings.put(rule, later.get()));
    Map<Component, Absence> absences = absences();
    findings.replaceAll((rule, finding) -> told(rule, finding, absences));
    findings.put(Rule.COMPONENT, ComponentRule.check(absences));
    return Checkup.of(visit.asOf(), findings, UNBUILT);
  }

  private Map<Component, Absence> absences() {
    Map<Component, Absence> absences = new EnumMap<>(Component.class);
    Arrays.stream(Component.values())
        .forEach(
            component ->
                visit
                    .app()
                    .absence(component)
                    .filter(why -> !(why instanceof Absence.NotMadeYet))
                    .ifPresent(why -> absences.put(component, why)));
    visit.missing().forEach(absences::putIfAbsent);
    return absences;
  }

  /** What was found stays found; but that nothing was is not known where something was not read. */
  private static Finding told(Rule rule, Finding finding, Map<Component, Absence> absences) {
    return finding instanceof Finding.Needed
        ? finding
        : rule.needs().stream()
            .filter(absences::containsKey)
            .findFirst()
            .<Finding>map(
                component ->
                    new Finding.NotKnown(
                        Sentence.of("The " + component.label() + " cannot be read.")))
            .orElse(finding);
  }

  private static Optional<Finding> brokenPair(
      Answer<StatusTotals> totals, Optional<QueuesReading> queues, Answer<RunnerCounts> counts) {
    return totals
        .available()
        .flatMap(
            known ->
                queues.flatMap(
                    read ->
                        counts
                            .available()
                            .map(
                                runners ->
                                    BrokenPairRule.check(known, read.waiting(), runners.known()))));
  }

  private static Optional<Finding> noRunner(
      Answer<RunnerCounts> counts, Optional<QueuesReading> queues) {
    return counts
        .available()
        .flatMap(
            runners ->
                queues.map(read -> NoRunnerRule.check(runners, read.waiting(), read.lastHeard())));
  }

  private Optional<QueueRules> queues(Optional<QueuesReading> queues) {
    return queues.map(read -> read.rules(visit.asOf()));
  }
}

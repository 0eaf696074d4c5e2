package dev.pynmon.application.service.attention;

import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.attention.CheckAttentionService.Helpers;
import dev.pynmon.application.service.rerun.Pair;
import dev.pynmon.application.service.runner.ActiveRunners;
import dev.pynmon.application.service.trigger.JudgedTriggers;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.attention.BrokenPairRule;
import dev.pynmon.domain.attention.BurstRule;
import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.domain.attention.ComponentRule;
import dev.pynmon.domain.attention.CronRule;
import dev.pynmon.domain.attention.Finding;
import dev.pynmon.domain.attention.NoRunnerRule;
import dev.pynmon.domain.attention.QueueRules;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.attention.Thresholds;
import dev.pynmon.domain.attention.UnknownStatusRule;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.domain.why.Sentence;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks all rules of one application: what need not wait for one another side by side. What a rule
 * could not read it does not know; what several read they read once. For one thread.
 */
final class AttentionReading {
  private static final Logger LOG = LoggerFactory.getLogger(AttentionReading.class);

  /** Replaced by which component it was. */
  private static final Finding UNTOLD = new Finding.NotKnown(Sentence.of("It cannot be read."));

  /** What is told of once, where no runner is active. */
  private static final Set<Rule> WITHOUT_RUNNERS =
      Set.of(Rule.SCHEDULER, Rule.NO_CONSUMER, Rule.QUEUE_WAITS, Rule.LONG_PUT_BACK);

  private static final Finding SAID_ABOVE =
      new Finding.NotKnown(Sentence.of("no runner is active, as said above."));

  private final Visit visit;
  private final Helpers helpers;
  private final Thresholds thresholds;
  private final Optional<Checkup> last;
  private final Map<Rule, Later<Finding>> begun = new EnumMap<>(Rule.class);

  AttentionReading(Visit visit, Helpers helpers, Thresholds thresholds, Optional<Checkup> last) {
    this.visit = visit;
    this.helpers = helpers;
    this.thresholds = thresholds;
    this.last = last;
  }

  Checkup read() {
    Later<ActiveRunners> runners = ActiveRunners.later(visit);
    Later<Answer<RunnerCounts>> counts = visit.begin(() -> runners.get().counts());
    Later<Optional<QueueRules>> queues = queues(runners, counts);
    work(runners, queues);
    begin(Rule.FAILURE_BURST, this::bursts);
    begin(Rule.LOST_ARGUMENTS, () -> new ArgumentsReading(visit).check());
    begin(Rule.MISSED_CRON, this::crons);
    begin(Rule.CLOCK, () -> new ClocksReading(visit, helpers.clock()).check(longest(Rule.CLOCK)));
    return checkup();
  }

  private Later<Optional<QueueRules>> queues(
      Later<ActiveRunners> runners, Later<Answer<RunnerCounts>> counts) {
    Later<Optional<QueuesReading>> queues =
        visit.begin(() -> QueuesReading.of(visit, runners).available());
    Later<Optional<QueueRules>> rules = visit.begin(() -> rules(queues.get(), counts.get()));
    Later<Answer<StatusTotals>> totals = visit.begin(() -> helpers.totals().await(visit));
    begin(
        Rule.SCHEDULER,
        () ->
            new SchedulerReading(visit, helpers.marks())
                .check(runners.get(), longest(Rule.SCHEDULER)));
    begin(Rule.BROKEN_PAIR, () -> brokenPair(totals.get()));
    begin(Rule.NO_RUNNER, () -> noRunner(counts.get(), queues.get()));
    begin(Rule.NO_CONSUMER, () -> rules.get().map(QueueRules::noConsumer));
    begin(Rule.UNDECLARED_QUEUE, () -> rules.get().map(QueueRules::undeclared));
    begin(Rule.QUEUE_WAITS, () -> rules.get().map(read -> read.waits(longest(Rule.QUEUE_WAITS))));
    begin(Rule.UNKNOWN_STATUS, () -> totals.get().available().map(UnknownStatusRule::check));
    return rules;
  }

  private void work(Later<ActiveRunners> runners, Later<Optional<QueueRules>> queues) {
    Later<StrandedReading> stranded = visit.begin(() -> StrandedReading.of(visit, helpers));
    Later<Optional<UnsettledReading>> unsettled =
        visit.begin(() -> UnsettledReading.of(visit).available());
    begin(
        Rule.STRANDED,
        () -> Optional.of(stranded.get().check(longest(Rule.STRANDED), visit.asOf())));
    begin(Rule.SILENT_RUNNER, () -> unsettled.get().map(this::silent));
    begin(Rule.NOBODY_MOVES, () -> unsettled.get().map(read -> read.nobodyMoves(thresholds)));
    begin(Rule.LONG_PENDING, () -> unsettled.get().map(read -> read.pending(thresholds)));
    begin(
        Rule.LONG_PUT_BACK,
        () ->
            unsettled
                .get()
                .map(
                    read ->
                        read.putBack(
                            thresholds, told(runners.get(), stranded.get(), queues.get()))));
  }

  private Finding silent(UnsettledReading unsettled) {
    Finding silent = unsettled.silent(helpers);
    return silent instanceof Finding.Quiet
        ? helpers.deaths().await(visit).available().map(late -> late.beside(silent)).orElse(silent)
        : silent;
  }

  /** What waits by a cause of which another rule tells already. */
  private Predicate<InvocationState> told(
      ActiveRunners runners, StrandedReading stranded, Optional<QueueRules> queues) {
    Set<InvocationId> ids = stranded.ids();
    Predicate<InvocationState> isBehind =
        queues.map(rules -> rules.behind(longest(Rule.QUEUE_WAITS))).orElse(_ -> false);
    return isAnyoneActive(runners) ? isBehind.or(state -> ids.contains(state.id())) : _ -> true;
  }

  private static boolean isAnyoneActive(ActiveRunners runners) {
    return runners.first(1).available().filter(List::isEmpty).isEmpty();
  }

  private Duration longest(Rule rule) {
    return thresholds.time(rule);
  }

  private void begin(Rule rule, Supplier<Optional<Finding>> reading) {
    begun.put(rule, visit.begin(() -> found(rule, reading)));
  }

  /** A mistake in one rule keeps nobody from what the others find. */
  private static Finding found(Rule rule, Supplier<Optional<Finding>> reading) {
    try {
      return reading.get().orElse(UNTOLD);
    } catch (BackendException e) {
      return new Finding.NotKnown(Sentence.of(e.fault().problem()));
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("The rule {} failed", rule.word(), e);
      return new Finding.NotKnown(
          Sentence.of("The check failed; the log of this monitor says how."));
    }
  }

  private Checkup checkup() {
    Map<Rule, Finding> findings = new EnumMap<>(Rule.class);
    begun.forEach((rule, later) -> findings.put(rule, later.get()));
    Map<Component, Absence> absences = absences();
    if (findings.get(Rule.NO_RUNNER) instanceof Finding.Needed) {
      findings.replaceAll(AttentionReading::withoutRunners);
    }
    findings.replaceAll((rule, finding) -> finding.lacking(rule, absences));
    findings.put(Rule.COMPONENT, ComponentRule.check(absences));
    return new Checkup(visit.asOf(), findings);
  }

  private static Finding withoutRunners(Rule rule, Finding finding) {
    return finding instanceof Finding.Quiet && WITHOUT_RUNNERS.contains(rule)
        ? SAID_ABOVE
        : finding;
  }

  private Map<Component, Absence> absences() {
    Map<Component, Absence> absences = Absences.of(visit.app());
    visit.missing().forEach(absences::putIfAbsent);
    return absences;
  }

  private Optional<Finding> brokenPair(Answer<StatusTotals> totals) {
    return totals.available().map(known -> BrokenPairRule.check(known, Pair.problem(visit.app())));
  }

  private static Optional<Finding> noRunner(
      Answer<RunnerCounts> counts, Optional<QueuesReading> queues) {
    return counts
        .available()
        .flatMap(
            runners ->
                queues.map(read -> NoRunnerRule.check(runners, read.waiting(), read.lastHeard())));
  }

  private Optional<QueueRules> rules(Optional<QueuesReading> queues, Answer<RunnerCounts> counts) {
    boolean isNobodyActive =
        counts.available().filter(runners -> runners.here().value() > 0).isEmpty();
    return queues.map(read -> read.rules(isNobodyActive, visit.asOf()));
  }

  /** Worked out in the background, once for all who ask. */
  private Optional<Finding> bursts() {
    TaskReport report =
        visit.elsewhere(() -> helpers.tasks().reportComplete(visit.app().key(), Preset.DAY));
    return report
        .value()
        .map(found -> new BurstRule(found, told()).check(thresholds.of(Rule.FAILURE_BURST)));
  }

  /** What was told when somebody last looked, long ago, says nothing of the present. */
  private Set<TaskKey> told() {
    return last.filter(check -> !check.asOf().isBefore(visit.asOf().minus(BurstRule.PRESENT)))
        .map(check -> BurstRule.told(check.of(Rule.FAILURE_BURST)))
        .orElse(Set.of());
  }

  private Optional<Finding> crons() {
    return JudgedTriggers.read(visit, helpers.catalogues(), helpers.marks())
        .available()
        .map(
            read ->
                new CronRule(longest(Rule.MISSED_CRON), visit.asOf())
                    .check(read.firings(), read.isWhole()));
  }
}

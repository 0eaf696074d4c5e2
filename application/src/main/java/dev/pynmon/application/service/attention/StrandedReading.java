package dev.pynmon.application.service.attention;

import dev.pynmon.application.port.in.recovery.StrandedReport;
import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.attention.CheckAttentionService.Helpers;
import dev.pynmon.application.service.orchestrator.ClockTrust;
import dev.pynmon.application.service.recovery.StrandedSearch;
import dev.pynmon.application.service.recovery.TwoLooks;
import dev.pynmon.domain.attention.Finding;
import dev.pynmon.domain.attention.StrandedRule;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.why.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is stranded, as the page that puts it back finds it: the same search, with a quarter of a
 * second between its looks.
 *
 * @param report what was found
 */
record StrandedReading(StrandedReport report) {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  static StrandedReading of(Visit visit, Helpers helpers) {
    TwoLooks looks =
        new TwoLooks(helpers.clock(), span -> pause(visit, helpers, span), BETWEEN_LOOKS);
    return new StrandedReading(
        new StrandedSearch(looks, new ClockTrust(helpers.clock()), helpers.catalogues())
            .find(visit));
  }

  /** What else is asked meanwhile does not wait for that. */
  private static void pause(Visit visit, Helpers helpers, Duration span) {
    visit.elsewhere(
        () -> {
          helpers.pause().await(span);
          return span;
        });
  }

  Finding check(Duration longest, Instant now) {
    return report
        .untold()
        .map(StrandedReading::untold)
        .orElseGet(() -> StrandedRule.check(report.stranded(), report.isComplete(), longest, now));
  }

  /** A queue of many messages leaves nobody without an answer for as long as it has them. */
  private static Finding untold(String why) {
    return why.equals(StrandedSearch.FAR_BACK)
        ? StrandedRule.lookedAt(Queues.MAX_SEARCHED)
        : new Finding.NotKnown(Sentence.of(why));
  }

  Set<InvocationId> ids() {
    return report.stranded().stream()
        .map(InvocationState::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}

package dev.pynmon.application.service.attention;

import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.attention.ClockReading;
import dev.pynmon.domain.attention.ClockRule;
import dev.pynmon.domain.attention.Finding;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.why.Sentence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the signs of life of active runners and the newest {@value #CHANGES} changes tell about
 * clocks. Three calls, two of them at the same time.
 *
 * @param visit the application
 * @param clock this monitor's
 */
record ClocksReading(Visit visit, Clock clock) {
  private static final int CHANGES = 1_000;
  private static final Duration BACK = Duration.ofHours(1);
  private static final Duration AHEAD = Duration.ofDays(1);

  Optional<Finding> check(Duration widest) {
    return isStill()
        ? Optional.of(
            new Finding.NotKnown(Sentence.of("The clock of this monitor stands still (--now).")))
        : read().map(found -> ClockRule.check(found, widest));
  }

  private boolean isStill() {
    return clock.equals(Clock.fixed(clock.instant(), clock.getZone()));
  }

  private Optional<ClockReading> read() {
    Later<Answer<List<HistoryEntry>>> changes = visit.begin(this::changes);
    Answer<List<Heartbeat>> signs =
        visit.orchestrator(
            store ->
                store
                    .heartbeats()
                    .active(
                        new Settings(visit.app()).activeRule().activeSince(visit.asOf()),
                        PageRequest.MAX_LIMIT));
    Answer<List<HistoryEntry>> read = changes.get();
    Instant now = clock.instant();
    return signs
        .available()
        .flatMap(
            alive ->
                read.available()
                    .map(entries -> ClockReading.of(alive, entries, hosts(alive, entries), now)));
  }

  private Answer<List<HistoryEntry>> changes() {
    TimeWindow window = new TimeWindow(visit.asOf().minus(BACK), visit.asOf().plus(AHEAD));
    return visit.stateBackend(
        store -> store.histories().window(window, TimeOrder.NEWEST_FIRST, CHANGES).entries());
  }

  private Map<RunnerId, String> hosts(List<Heartbeat> signs, List<HistoryEntry> changes) {
    List<RunnerId> runners =
        Stream.concat(
                signs.stream().map(Heartbeat::runner),
                changes.stream().flatMap(change -> change.runnerContext().stream()))
            .distinct()
            .limit(PageRequest.MAX_LIMIT)
            .toList();
    return ClockReading.hosts(visit.contexts(runners).values());
  }
}

package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.invocation.HistorySample.Change;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.testkit.Extent;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Scenario;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link Histories#sample}. */
public abstract class HistorySamplesContract extends BackendContract {
  private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
  private static final TimeWindow DAY = new TimeWindow(NINE, NINE.plusSeconds(86_400));

  /** A tenth of the window that is sampled. */
  private static final int PART = Extent.of(400, 3_000);

  /** A store that takes the samples of more in another way has a test of its own for that. */
  private static final int MANY = 15 * PART;

  @Test
  void emptyStateBackend_hasEmptySamples() {
    assertThat(histories(aScenario()).sample(DAY, 10)).isEqualTo(HistorySample.all(List.of()));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, HistorySample.MAX_CHANGES})
  void windowWithinTheLimit_isGivenWhole(int limit) {
    List<AnInvocation> written = apart(9, 60);
    Histories histories = histories(aScenario().with(written));
    List<Change> inside = changes(written.subList(2, 7));
    TimeWindow inner = new TimeWindow(inside.getFirst().at(), inside.getLast().at());
    assertThat(histories.sample(inner, limit)).isEqualTo(HistorySample.all(inside));
  }

  @Test
  void oneChangeMore_isLeftOutAndWeighed() {
    List<AnInvocation> written = apart(6, 60);
    HistorySample sample = histories(aScenario().with(written)).sample(DAY, 5);
    assertThat(sample.weight()).isEqualTo(1.2);
    assertThat(sample.total()).isEqualTo(6);
    assertThat(sample.changes()).isEqualTo(changes(written.subList(0, 5)));
  }

  @Test
  void statuses_areThoseOfTheEntries() {
    AnInvocation failed = anInvocation().registeredAt(NINE).failed("E", "no");
    List<Change> changes = changes(List.of(failed));
    assertThat(histories(aScenario().with(failed)).sample(DAY, 100).changes())
        .isEqualTo(changes)
        .last()
        .extracting(Change::status)
        .isEqualTo(KnownStatus.FAILED);
  }

  @Test
  void manyChanges_areSampledEvenly() {
    List<HistoryEntry> written = // and nothing else of them: it would take three times as long
        apart(MANY, 1).stream().flatMap(one -> one.history().stream()).toList();
    Histories histories = histories(aScenario().thenHistory(written));
    int from = PART * 5 / 3;
    TimeWindow window =
        new TimeWindow(NINE.plusSeconds(from), NINE.plusSeconds(from + 10 * PART - 1));
    HistorySample sample = histories.sample(window, PART);
    assertThat(sample.total()).isCloseTo(10 * PART, within(20L));
    assertThat(sample.changes()).hasSizeBetween(PART * 9 / 10, PART).isSortedAccordingTo(byTime());
    for (int part = 0; part < 10; part++) {
      assertThat(weight(sample, from + PART * part)).isCloseTo(PART, within(25d));
    }
  }

  private static double weight(HistorySample sample, int from) {
    Instant begin = NINE.plusSeconds(from);
    Instant end = begin.plusSeconds(PART);
    return sample.weight()
        * sample.changes().stream()
            .filter(change -> !change.at().isBefore(begin) && change.at().isBefore(end))
            .count();
  }

  private static Comparator<Change> byTime() {
    return Comparator.comparing(Change::at);
  }

  private static List<Change> changes(List<AnInvocation> written) {
    return written.stream().flatMap(one -> one.history().stream()).map(Change::of).toList();
  }

  private static List<AnInvocation> apart(int many, int seconds) {
    return IntStream.range(0, many)
        .mapToObj(n -> anInvocation().registeredAt(NINE.plusSeconds((long) seconds * n)))
        .toList();
  }

  private Histories histories(Scenario scenario) {
    return stateBackend(seed(scenario)).histories();
  }
}

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

  /**
   * How much is sampled; a store that takes the samples of more in another way has a test of its
   * own for that.
   */
  protected abstract Extent extent();

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
    int part = extent().of(400, 3_000);
    List<HistoryEntry> written = // and nothing else of them: it would take three times as long
        apart(15 * part, 1).stream().flatMap(one -> one.history().stream()).toList();
    Histories histories = histories(aScenario().thenHistory(written));
    int from = part * 5 / 3;
    TimeWindow window =
        new TimeWindow(NINE.plusSeconds(from), NINE.plusSeconds(from + 10 * part - 1));
    HistorySample sample = histories.sample(window, part);
    assertThat(sample.total()).isCloseTo(10 * part, within(20L));
    assertThat(sample.changes()).hasSizeBetween(part * 9 / 10, part).isSortedAccordingTo(byTime());
    for (int n = 0; n < 10; n++) {
      assertThat(weight(sample, from + n * part, part)).isCloseTo(part, within(25d));
    }
  }

  private static double weight(HistorySample sample, int from, int part) {
    Instant begin = NINE.plusSeconds(from);
    Instant end = begin.plusSeconds(part);
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

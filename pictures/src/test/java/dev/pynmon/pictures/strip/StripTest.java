package dev.pynmon.pictures.strip;

import static dev.pynmon.domain.timeline.Histories.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.invocation.HistorySample.Change;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.domain.timeline.Surroundings;
import dev.pynmon.pictures.strip.Strip.Activity;
import dev.pynmon.pictures.strip.Strip.Slot;
import dev.pynmon.pictures.strip.Strip.Step;
import dev.pynmon.pictures.svg.Box;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StripTest {
  private static final TimeWindow RANGE = new TimeWindow(at(0), at(3_600));
  private static final TimeWindow LAST = new TimeWindow(at(3_300), at(3_600));
  private static final HistorySample NOTHING = HistorySample.all(List.of());

  private static Change change(int second, KnownStatus status) {
    return new Change(Histories.id("a"), at(second), status);
  }

  private static Strip strip(Change... changes) {
    return Strip.of(RANGE, LAST, HistorySample.all(Arrays.asList(changes)));
  }

  private static Box brush(double from, double to) {
    return Strip.of(RANGE, new TimeWindow(at(from), at(to)), NOTHING).brush();
  }

  @Test
  void lastFiveMinutesOfAnHour_areBrushedAsOnTheMockPage() {
    Box brush = brush(3_300, 3_600);
    assertThat(brush.x()).isCloseTo(1064.7, within(0.05));
    assertThat(brush.width()).isCloseTo(77.3, within(0.05));
    assertThat(brush.y()).isEqualTo(2);
  }

  @Test
  void windowOutsideOrTiny_isStillSeen() {
    assertThat(brush(-500, -400).x()).isEqualTo(214);
    assertThat(brush(5_000, 6_000).right()).isEqualTo(1142);
    assertThat(brush(100, 100).width()).isEqualTo(2);
  }

  @Test
  void trouble_standsOnTopOfWhatIsCalm_emptyPartsAreLeftOut() {
    Strip strip =
        strip(
            change(0, KnownStatus.REGISTERED),
            change(10, KnownStatus.RUNNING),
            change(20, KnownStatus.SUCCESS),
            change(29, KnownStatus.RETRY),
            change(2_400, KnownStatus.PENDING),
            change(2_401, KnownStatus.RUNNING));
    assertThat(strip.slots()).hasSize(2);
    Slot first = strip.slots().getFirst();
    assertThat(first.activity()).isEqualTo(new Activity(3, 1));
    assertThat(first.slice()).isEqualTo(new TimeWindow(at(0), at(30)));
    assertThat(first.calm().y()).isEqualTo(18);
    assertThat(first.calm().height()).isEqualTo(18);
    assertThat(first.trouble().y()).isEqualTo(12);
    assertThat(first.trouble().height()).isEqualTo(6);
    assertThat(strip.slots().getLast().slice()).isEqualTo(new TimeWindow(at(2_400), at(2_430)));
    assertThat(strip.slots().getLast().trouble().height()).isZero();
  }

  @ParameterizedTest
  @EnumSource(KnownStatus.class)
  void failuresKillsRetriesAndRecoveries_areTrouble(KnownStatus status) {
    boolean trouble =
        List.of("FAILED", "KILLED", "RETRY", "PENDING_RECOVERY", "RUNNING_RECOVERY")
            .contains(status.name());
    assertThat(strip(change(5, status)).slots().getFirst().activity())
        .isEqualTo(trouble ? new Activity(0, 1) : new Activity(1, 0));
  }

  @Test
  void parts_areAsWideAsOnTheMockPage() {
    Box first = strip(change(0, KnownStatus.PENDING)).slots().getFirst().calm();
    assertThat(first.x()).isCloseTo(214.6, within(1e-9));
    assertThat(first.width()).isCloseTo(6.1, within(0.1));
  }

  @Test
  void endOfTheRange_isInTheLastPart() {
    assertThat(strip(change(3_600, KnownStatus.PENDING)).slots())
        .extracting(Slot::slice)
        .containsExactly(new TimeWindow(at(3_570), at(3_600)));
  }

  @Test
  void sampledChanges_countAsManyAsTheyStandFor() {
    HistorySample sample =
        new HistorySample(
            List.of(change(1, KnownStatus.RUNNING), change(2, KnownStatus.FAILED)), 40.5);
    Strip strip = Strip.of(RANGE, LAST, sample);
    assertThat(strip.slots().getFirst().activity()).isEqualTo(new Activity(41, 41));
    assertThat(strip.changes()).isEqualTo(81);
    assertThat(strip.read()).isEqualTo(2);
    assertThat(strip.isExact()).isFalse();
    assertThat(strip(change(1, KnownStatus.RUNNING)).isExact()).isTrue();
  }

  @Test
  void steps_fillTheStripWithWindows_andTheShownOneIsCurrent() {
    Strip strip = strip(change(3_400, KnownStatus.FAILED), change(200, KnownStatus.PENDING));
    assertThat(strip.steps())
        .extracting(Step::window)
        .containsExactlyElementsOf(
            IntStream.range(0, 12)
                .mapToObj(n -> new TimeWindow(at(300 * n), at(300 * n + 300)))
                .toList());
    assertThat(strip.steps().stream().filter(Step::current).map(Step::window))
        .containsExactly(LAST);
    assertThat(strip.steps().getFirst().activity()).isEqualTo(new Activity(1, 0));
    assertThat(strip.steps().getLast().activity()).isEqualTo(new Activity(0, 1));
    assertThat(strip.steps().getFirst().box().x()).isEqualTo(214);
    assertThat(strip.steps().getLast().box().right()).isCloseTo(1142, within(1e-9));
  }

  @Test
  void tinyWindow_hasFewStepsAroundTheMiddlesOfParts() {
    TimeWindow window = new TimeWindow(at(10), at(10.5));
    List<Step> steps = Strip.of(RANGE, window, NOTHING).steps();
    assertThat(steps).hasSize(28);
    assertThat(steps)
        .allSatisfy(step -> assertThat(step.window().length()).isEqualTo(Duration.ofMillis(500)))
        .noneMatch(Step::current);
    assertThat(steps.get(14).window().from()).isEqualTo(at(3_600 * 14.5 / 28 - 0.25));
  }

  @Test
  void windowWithoutLength_leadsToTheParts() {
    TimeWindow window = new TimeWindow(at(10), at(10));
    List<Step> steps = Strip.of(RANGE, window, NOTHING).steps();
    assertThat(steps.getFirst().window().from()).isEqualTo(at(0));
    assertThat(steps.get(27).window().to()).isEqualTo(at(3_600));
  }

  @ParameterizedTest
  @CsvSource({
    "1, PT10S",
    "60, PT15M",
    "300, PT1H",
    "900, PT3H",
    "3600, PT12H",
    "10800, P1D",
    "43200, P7D",
    "86400, P28D",
    "604800, P84D",
    "31536000, P2920D"
  })
  void range_isRoundAndHoldsEightWindowsAtLeast(int seconds, Duration length) {
    TimeWindow window = new TimeWindow(at(0), at(seconds));
    assertThat(Surroundings.around(window, at(seconds)).length()).isEqualTo(length);
  }

  @Test
  void recentWindow_isShownInTheTimeUpToThePresent() {
    TimeWindow hour = new TimeWindow(at(0), at(3_600));
    assertThat(Surroundings.around(LAST, at(3_600))).isEqualTo(hour);
    assertThat(Surroundings.around(LAST, at(3_600).plusMillis(20))).isEqualTo(hour);
    assertThat(Surroundings.around(new TimeWindow(at(400), at(700)), at(3_600))).isEqualTo(hour);
  }

  @Test
  void windowOfThePast_isInTheMiddle() {
    assertThat(Surroundings.around(new TimeWindow(at(200), at(500)), at(3_600)))
        .isEqualTo(new TimeWindow(at(350 - 1_800), at(350 + 1_800)));
  }

  @Test
  void windowOfTheFuture_isTheEnd() {
    assertThat(Surroundings.around(LAST, at(0))).isEqualTo(RANGE);
  }

  @Test
  void range_staysWithinTheTimesThatStoresHold() {
    Instant first = Instant.parse("0001-01-01T00:00:00Z");
    Instant last = Instant.parse("9999-12-31T23:59:59.999999Z");
    assertThat(Surroundings.around(new TimeWindow(first, last), at(0)))
        .isEqualTo(new TimeWindow(first, last));
    assertThat(Surroundings.around(new TimeWindow(first, first.plusSeconds(60)), at(0)).from())
        .isEqualTo(first);
  }
}

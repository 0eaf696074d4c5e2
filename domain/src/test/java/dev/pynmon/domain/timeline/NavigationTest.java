package dev.pynmon.domain.timeline;

import static dev.pynmon.domain.timeline.Histories.START;
import static dev.pynmon.domain.timeline.Histories.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NavigationTest {
  private static TimeWindow window(double from, double to) {
    return new TimeWindow(at(from), at(to));
  }

  @Test
  void windowOfThePast_leadsEverywhere() {
    assertThat(Navigation.from(window(0, 100), at(500)))
        .isEqualTo(
            new Navigation(
                window(-50, 50),
                Optional.of(window(50, 150)),
                window(-50, 150),
                Optional.of(window(25, 75)),
                window(400, 500)));
  }

  @Test
  void windowThatReachesThePresent_leadsNoFurther() {
    assertThat(Navigation.from(window(0, 100), at(100)).later()).isEmpty();
  }

  @Test
  void windowThatEndedAMomentAgo_leadsNoFurtherEither() {
    Instant asked = Instant.parse("2026-11-24T14:47:02.000123Z");
    Instant end = asked.truncatedTo(ChronoUnit.MILLIS);
    TimeWindow live = new TimeWindow(end.minusSeconds(300), end);
    assertThat(Navigation.from(live, asked).later()).isEmpty();
    assertThat(Navigation.from(window(0, 100), at(101)).later()).contains(window(50, 150));
  }

  @Test
  void windowWithoutLength_growsButDoesNotShrink() {
    Navigation navigation = Navigation.from(window(5, 5), at(500));
    assertThat(navigation.narrower()).isEmpty();
    assertThat(navigation.wider()).isEqualTo(window(4.9995, 5.0005));
  }

  @Test
  void invocation_isShownWithATenthAround_aSecondAtLeast() {
    assertThat(Navigation.around(List.of(at(50), START, at(100)))).contains(window(-10, 110));
    assertThat(Navigation.around(List.of(at(5)))).contains(window(4, 6));
    assertThat(Navigation.around(List.of())).isEmpty();
  }

  @Test
  void whatLiesAroundMoments_isWithinAllTimeThatPynencCanWrite() {
    Instant first = TimeWindow.EVER.from();
    Instant last = TimeWindow.EVER.to();
    assertThat(Navigation.around(List.of(first, last))).contains(TimeWindow.EVER);
    assertThat(Navigation.nearby(first)).isEqualTo(new TimeWindow(first, first.plusSeconds(5)));
    assertThat(Navigation.closeAround(List.of(last)))
        .isEqualTo(new TimeWindow(Instant.parse("9999-12-31T23:59:59.899Z"), last));
  }

  @Test
  void event_isShownFiveSecondsAround() {
    assertThat(Navigation.nearby(at(10.0004))).isEqualTo(window(5.0004, 15.0004));
  }

  @Test
  void momentsOfInterest_areShownCloseUp() {
    assertThat(Navigation.closeAround(List.of(at(10)))).isEqualTo(window(9.9, 10.1));
    assertThat(Navigation.closeAround(List.of(at(10.2), at(10)))).isEqualTo(window(9.95, 10.25));
    assertThat(Navigation.closeAround(List.of(at(10), at(12)))).isEqualTo(window(9.7, 12.3));
    assertThat(Navigation.closeAround(List.of(at(10), at(1_000))))
        .isEqualTo(window(9.25, 1_000.75));
    assertThat(Navigation.closeAround(List.of(at(10.0004), at(10.0009))))
        .as("moments count to the millisecond")
        .isEqualTo(window(9.9, 10.1));
    assertThat(Navigation.closeAround(List.of(at(10), at(11.0015))))
        .as("the ends are exact")
        .isEqualTo(window(9.84985, 11.15115));
  }
}

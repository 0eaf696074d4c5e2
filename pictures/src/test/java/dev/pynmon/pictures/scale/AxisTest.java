package dev.pynmon.pictures.scale;

import static dev.pynmon.domain.timeline.Histories.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.pictures.scale.Axis.Anchor;
import dev.pynmon.pictures.scale.Axis.Tick;
import dev.pynmon.pictures.text.WrittenZone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AxisTest {
  private static Axis axis(Instant from, Duration length, Resolution resolution) {
    return Axis.of(new TimeWindow(from, from.plus(length)), resolution);
  }

  private static Axis axis(Duration length) {
    return axis(START, length, Resolution.AUTO);
  }

  private static List<String> labels(Axis axis) {
    return axis.ticks().stream().map(Tick::label).toList();
  }

  @Test
  void fiveMinutes_haveTheTicksOfTheMockPage() {
    Axis axis = axis(Instant.parse("2026-11-24T14:42:00Z"), Duration.ofMinutes(5), Resolution.AUTO);
    assertThat(labels(axis))
        .containsExactly(
            "14:42:00",
            "14:42:30",
            "14:43:00",
            "14:43:30",
            "14:44:00",
            "14:44:30",
            "14:45:00",
            "14:45:30",
            "14:46:00",
            "14:46:30",
            "14:47:00");
    assertThat(axis.ticks().get(1).x()).isEqualTo(306.8);
    assertThat(axis.ticks().getFirst().anchor()).isEqualTo(Anchor.START);
    assertThat(axis.ticks().get(1).anchor()).isEqualTo(Anchor.MIDDLE);
    assertThat(axis.ticks().getLast().anchor()).isEqualTo(Anchor.END);
    assertThat(axis.step()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void ticks_areRoundWhereverTheWindowBegins() {
    Axis axis =
        axis(Instant.parse("2026-11-24T14:41:47.123456Z"), Duration.ofMinutes(2), Resolution.AUTO);
    assertThat(labels(axis).getFirst()).isEqualTo("14:42:00");
    assertThat(axis.ticks()).allMatch(tick -> tick.at().getEpochSecond() % 15 == 0);
  }

  @Test
  void numbers_areWithinThoseThatPynmonPromises() {
    assertThat(axis(Duration.ofSeconds(30)).ticks()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(axis(Duration.ofMinutes(10)).ticks()).hasSizeBetween(5, 20);
    assertThat(axis(Duration.ofHours(2)).ticks()).hasSizeBetween(4, 10);
  }

  @Test
  void labels_tellWhatTheLengthCallsFor() {
    assertThat(labels(axis(Duration.ofSeconds(10)))).first().isEqualTo("14:00:00.000");
    assertThat(labels(axis(Duration.ofHours(1)))).first().isEqualTo("14:00:00");
    assertThat(labels(axis(Duration.ofDays(1)))).first().isEqualTo("15:00");
    assertThat(labels(axis(Duration.ofDays(3)))).first().isEqualTo("11/25 00:00");
    assertThat(labels(axis(Duration.ofDays(3_650)))).first().isEqualTo("2028/01/01");
    assertThat(labels(axis(Duration.ofDays(30)))).first().isEqualTo("11/30 00:00");
    assertThat(labels(axis(Duration.ofDays(300))))
        .containsExactly("01/01 00:00", "03/01 00:00", "05/01 00:00", "07/01 00:00", "09/01 00:00");
  }

  @Test
  void fineResolution_isRaisedUntilItFitsButShowsMilliseconds() {
    Axis axis = axis(START, Duration.ofSeconds(90), Resolution.MS_100);
    assertThat(axis.ticks()).hasSizeLessThanOrEqualTo(20);
    assertThat(labels(axis)).first().isEqualTo("14:00:00.000");
    assertThat(axis.step()).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void coarseResolution_isKept() {
    Axis axis = axis(START, Duration.ofMinutes(10), Resolution.M_5);
    assertThat(labels(axis)).containsExactly("14:00:00", "14:05:00", "14:10:00");
  }

  @Test
  void windowWithoutARoundMoment_hasItsBeginning() {
    Axis hour = axis(Instant.parse("2026-11-24T14:10:00Z"), Duration.ofMinutes(10), Resolution.H_1);
    assertThat(labels(hour)).containsExactly("14:10:00");
    assertThat(hour.step()).isZero();
    assertThat(axis(START.plusNanos(1_000), Duration.ZERO, Resolution.AUTO).ticks()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Resolution.class)
  void labels_neverTouch(Resolution resolution) {
    for (double seconds = 1e-6; seconds < 1e12; seconds *= 1.37) {
      Instant from = Instant.ofEpochSecond(-30_000_000_000L, 123_456_000);
      Duration length = Duration.ofNanos(1_000).plusMillis((long) (seconds * 1_000));
      TimeWindow window = new TimeWindow(from, from.plus(length));
      double width = TickLabel.of(length, resolution).width();
      List<Tick> ticks = Axis.of(window, resolution).ticks();
      assertThat(ticks).hasSizeBetween(1, 12);
      for (int i = 1; i < ticks.size(); i++) {
        assertThat(left(ticks.get(i), width)).isGreaterThan(left(ticks.get(i - 1), width) + width);
      }
    }
  }

  private static double left(Tick tick, double width) {
    return switch (tick.anchor()) {
      case START -> tick.x();
      case MIDDLE -> tick.x() - width / 2;
      case END -> tick.x() - width;
    };
  }

  @Test
  void presets_areThoseOfPynmon() {
    assertThat(List.of(Preset.values()))
        .extracting(Preset::code)
        .containsExactly("1m", "5m", "15m", "1h", "3h", "12h", "1d", "3d", "1w");
    assertThat(Preset.find("1w").orElseThrow().length()).isEqualTo(Duration.ofDays(7));
    assertThat(Preset.find("1y")).isEmpty();
    assertThat(Preset.find("5M")).isEmpty();
    assertThat(Preset.DEFAULT.code()).isEqualTo("5m");
    assertThat(Preset.HOUR.endingAt(START))
        .isEqualTo(new TimeWindow(START.minusSeconds(3_600), START));
  }

  @Test
  void resolutions_areThoseOfPynmon() {
    assertThat(List.of(Resolution.values()))
        .extracting(Resolution::code)
        .containsExactly(
            "auto", "100ms", "250ms", "500ms", "1s", "5s", "10s", "30s", "1m", "5m", "15m", "30m",
            "1h");
    assertThat(Resolution.find("10s").orElseThrow().step()).isEqualTo(Duration.ofSeconds(10));
    assertThat(Resolution.find("1m").orElseThrow().step()).isEqualTo(Duration.ofMinutes(1));
    assertThat(Resolution.find("1h").orElseThrow().step()).isEqualTo(Duration.ofHours(1));
    assertThat(Resolution.find("auto")).contains(Resolution.AUTO);
    assertThat(Resolution.find("7s")).isEmpty();
  }

  private static List<String> labelsIn(String zone, String from, Duration length) {
    return WrittenZone.in(
        ZoneId.of(zone), () -> labels(axis(Instant.parse(from), length, Resolution.AUTO)));
  }

  @Test
  void ticks_areRoundWhereTheReaderIs() {
    assertThat(labelsIn("Asia/Kathmandu", "2026-11-24T00:00:00Z", Duration.ofDays(3)))
        .startsWith("11/24 12:00", "11/25 00:00", "11/25 12:00");
    assertThat(labelsIn("America/New_York", "2026-01-01T00:00:00Z", Duration.ofDays(300)))
        .startsWith("01/01 00:00", "03/01 00:00");
  }

  @Test
  void whenClocksChange_midnightStaysMidnight_andAnHourThatComesTwiceIsThereTwice() {
    assertThat(labelsIn("Europe/Berlin", "2026-03-28T23:00:00Z", Duration.ofHours(4)))
        .containsSubsequence("01:00", "01:30", "03:00", "03:30")
        .doesNotContain("02:00", "02:30");
    assertThat(labelsIn("Europe/Berlin", "2026-10-24T23:00:00Z", Duration.ofHours(4)))
        .containsSubsequence("02:00", "02:30", "02:00", "02:30", "03:00");
    assertThat(labelsIn("Europe/Berlin", "2026-10-24T12:00:00Z", Duration.ofDays(3)))
        .contains("10/25 00:00", "10/26 00:00", "10/27 00:00");
    assertThat(labelsIn("America/Havana", "2026-10-28T04:00:00Z", Duration.ofDays(14)))
        .doesNotHaveDuplicates();
  }

  @Test
  void windowWithoutLength_hasItsMoment() {
    assertThat(labelsIn("Europe/Berlin", "2026-11-24T14:00:00Z", Duration.ZERO))
        .containsExactly("15:00:00.000");
  }
}

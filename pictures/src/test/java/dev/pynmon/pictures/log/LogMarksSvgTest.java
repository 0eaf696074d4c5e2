package dev.pynmon.pictures.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.log.LogParser;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LogMarksSvgTest {
  private static final TimeWindow MINUTE =
      new TimeWindow(Instant.parse("2026-03-05T07:56:00Z"), Instant.parse("2026-03-05T07:57:00Z"));

  private static String drawn(String log) {
    return LogMarksSvg.of(LogParser.parse(log).entries(), MINUTE, ZoneOffset.UTC).text();
  }

  @Test
  void entries_areMarksAtTheirTimes_theSeriousOnesHigherAndOnTop() {
    assertThat(
            drawn(
                """
                2026-03-05 07:56:30 ERROR p x
                2026-03-05 07:56:00 INFO p x
                2026-03-05 07:57:00 WARNING p x
                """))
        .contains(
            "<path class=\"m-info\" d=\"M214 7v8\"/><path class=\"m-wrn\" d=\"M1142 4v14\"/>"
                + "<path class=\"m-err\" d=\"M678 2v18\"/>");
  }

  @Test
  void manyAtOneTime_areOneMark_andThoseOutsideNone() {
    String log =
        "2026-03-05 07:56:30.001 INFO p x\n".repeat(1_000) + "2027-03-05 07:56:30 INFO p x";

    assertThat(drawn(log).split("m-info")).hasSize(2);
    assertThat(drawn("no time")).doesNotContain("<path");
  }
}

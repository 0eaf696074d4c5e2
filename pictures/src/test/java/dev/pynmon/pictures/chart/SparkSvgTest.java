package dev.pynmon.pictures.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.Slice;
import org.junit.jupiter.api.Test;

class SparkSvgTest {
  @Test
  void nothing_isFlat() {
    String svg = SparkSvg.failed(Slices.of(), true, "Failures").text();

    assertThat(svg).startsWith("<svg class=\"spark inline\" viewBox=\"0 0 100 26\"");
    assertThat(line(svg).split(" ")).hasSize(20).allMatch(point -> point.endsWith(",24"));
  }

  @Test
  void failures_areInTheColourOfTrouble_andThreeSlicesArePutTogether() {
    String svg =
        SparkSvg.failed(
                Slices.of(new Slice(9, 1), new Slice(0, 1), new Slice(0, 0)), false, "Failures")
            .text();

    assertThat(svg).contains("class=\"spark bad\"");
    assertThat(line(svg)).startsWith("0,3 5.3,24 ");
    assertThat(svg).contains("<polygon class=\"area\" points=\"0,26 " + line(svg) + " 100,26\"/>");
  }

  @Test
  void ended_isSuccessesAndFailures() {
    String svg =
        SparkSvg.ended(Slices.of(new Slice(1, 1), new Slice(0, 0), new Slice(0, 0)), false, "Ended")
            .text();

    assertThat(svg).contains("class=\"spark\"", "aria-label=\"Ended\"");
    assertThat(line(svg)).startsWith("0,3 5.3,24 ");
  }

  private static String line(String svg) {
    return svg.replaceFirst(".*<polyline points=\"([^\"]*)\"/></svg>", "$1");
  }
}

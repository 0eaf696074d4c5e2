package dev.pynmon.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.Slice;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Query;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityTextsTest {
  private static List<Slice> slices(Slice... first) {
    List<Slice> slices = new ArrayList<>(List.of(first));
    slices.addAll(Collections.nCopies(Slice.COUNT - first.length, new Slice(0, 0)));
    return slices;
  }

  private static ChartView chart(Duration length, List<Slice> slices) {
    return Chart.of(new TimeWindow(Samples.NOW.minus(length), Samples.NOW), slices);
  }

  @ParameterizedTest
  @CsvSource({"0,0.0 %", "0.0001,<0.1 %", "0.0005,0.1 %", "0.147,14.7 %", "1,100.0 %"})
  void percent(double share, String text) {
    assertThat(RateText.percent(share)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "0.05,0.050", "2.44,2.4", "128.4,128", "1234,'1,234'"})
  void rate(double perMinute, String text) {
    assertThat(RateText.rate(perMinute)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "PT1M,Finished per second",
    "PT5M,Finished per 5 s",
    "PT1H,Finished per minute",
    "PT12H,Finished per 12 min",
    "P7D,Finished per 2 h 48 min"
  })
  void chart_saysHowLongASliceIs(Duration length, String title) {
    assertThat(chart(length, slices()).chartTitle()).isEqualTo(title);
  }

  @Test
  void chart_drawsEachKindToItsOwnScale() {
    ChartView chart = chart(Duration.ofHours(1), slices(new Slice(30, 0), new Slice(60, 3)));

    assertThat(chart.chartBars())
        .containsExactly(
            new ChartView.Bar("calm", "0.0", "56.0", "44.0"),
            new ChartView.Bar("calm", "11.9", "12.0", "88.0"),
            new ChartView.Bar("bar st-failed", "11.9", "121.0", "21.0"));
    assertThat(chart.chartLevels())
        .extracting(ChartView.Level::levelText)
        .containsExactly("0", "30", "60", "0", "4");
    assertThat(chart.chartLabel()).isEqualTo("Finished per minute: 90 succeeded, 3 failed");
    assertThat(chart.chartRows()).hasSize(Slice.COUNT);
    assertThat(chart.chartTicks())
        .extracting(ChartView.Tick::tickText)
        .containsExactly("13:47", "14:02", "14:17", "14:32", "14:47");
  }

  @Test
  void spark_ofNothing_isFlat() {
    Spark spark = Spark.failed(slices(), "inline", "Failures");

    assertThat(spark.sparkClass()).isEqualTo("spark inline");
    assertThat(spark.sparkLine().split(" ")).hasSize(20).allMatch(point -> point.endsWith(",24"));
  }

  @Test
  void spark_ofFailures_isInTheColourOfTrouble_andPutsThreeSlicesTogether() {
    Spark spark =
        Spark.failed(slices(new Slice(9, 1), new Slice(0, 1), new Slice(0, 0)), "", "Failures");

    assertThat(spark.sparkClass()).isEqualTo("spark bad");
    assertThat(spark.sparkLine()).startsWith("0,3 5.3,24 ");
    assertThat(spark.sparkArea()).startsWith("0,26 0,3 ").endsWith(" 100,26");
  }

  @Test
  void range_unknown_isSaid_andTheDefault() {
    Params params = new Params(Query.parse("time_range=1y"), false);

    assertThat(Ranges.read(params)).isEqualTo(Preset.HOUR);
    assertThat(params.notices()).hasSize(1);
    assertThat(params.notices().getFirst().claim()).isEqualTo("time_range \"1y\" is not known.");
  }

  @Test
  void range_hasTheWordsOfTheListAndTheTimeline() {
    assertThat(Ranges.read(new Params(Query.parse("time_range=1w"), false))).isEqualTo(Preset.WEEK);
    assertThat(Ranges.text(Preset.QUARTER)).isEqualTo("last 15 minutes");
  }
}

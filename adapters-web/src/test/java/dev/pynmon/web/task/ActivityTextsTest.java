package dev.pynmon.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.Slice;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.text.RateText;
import dev.pynmon.web.url.Query;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityTextsTest {
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

  @Test
  void chart_saysTheSameAsATable() {
    TimeWindow hour = new TimeWindow(Samples.NOW.minus(Duration.ofHours(1)), Samples.NOW);
    ChartView chart = ChartView.of(hour, List.of(new Slice(30, 0), new Slice(6_000, 3)));

    assertThat(chart.chartTitle()).isEqualTo("Finished per minute");
    assertThat(chart.chartRows())
        .containsExactly(
            new ChartView.Row("13:47", "30", "0"), new ChartView.Row("13:48", "6,000", "3"));
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

package dev.pynmon.web.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.port.in.task.TaskListQuery;
import dev.pynmon.application.port.in.task.TaskOrder;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Slice;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Period;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Notice;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.text.RateText;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
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
  @CsvSource({"0.0001,0.01%", "0.14666,14.6%", "0.5,50%", "1,100%"})
  void bound_isNeverAboveTheShare(double share, String text) {
    assertThat(RateText.bound(share)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "0.05,0.050", "2.44,2.4", "128.4,128", "1234,'1,234'"})
  void rate(double perMinute, String text) {
    assertThat(RateText.rate(perMinute)).isEqualTo(text);
  }

  /** On phones no head is shown. */
  @Test
  void sheet_labelsNumbers_asTheHeadsOfTheirColumnsDo() throws IOException {
    TaskListQuery query =
        new TaskListQuery(Samples.app(), Preset.DAY, TaskOrder.RUN, new PageRequest.Skip(50, 0));
    List<HeadRow> heads = HeadRow.of(query, new Url("/tasks/", Query.NONE, ""));
    List<String> labels =
        IntStream.rangeClosed(2, heads.size())
            .filter(n -> heads.get(n - 1).headHref().leads())
            .mapToObj(n -> "&:nth-child(%d)::before".formatted(n) + labelled(heads.get(n - 1)))
            .toList();

    try (InputStream lists = HeadRow.class.getResourceAsStream("/pynmon/static/css/lists.css")) {
      assertThat(labels).hasSize(11);
      assertThat(new String(lists.readAllBytes(), StandardCharsets.UTF_8)).contains(labels);
    }
  }

  private static String labelled(HeadRow head) {
    return " { content: \"" + head.headText() + "\"; }";
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

    assertThat(Ranges.read(params, Samples.NOW)).isEqualTo(Preset.HOUR);
    assertThat(params.notices()).hasSize(1);
    assertThat(params.notices().getFirst().claim()).isEqualTo("time_range \"1y\" is not known.");
  }

  @Test
  void range_hasTheWordsOfTheListAndTheTimeline() {
    assertThat(range("time_range=1w")).isEqualTo(Preset.WEEK);
    assertThat(Ranges.text(Preset.QUARTER)).isEqualTo("last 15 minutes");
  }

  @ParameterizedTest
  @CsvSource({
    "time_range=custom&start_date=2026-11-24T14:00Z&end_date=2026-11-24T14:30:05.5Z,"
        + "time from 2026-11-24 14:00:00 to 14:30:05 UTC",
    "start_date=2026-11-23T14:00Z&end_date=2026-11-24T14:30Z,"
        + "time from 2026-11-23 14:00:00 to 2026-11-24 14:30:00 UTC",
    "start_date=2026-11-24T14:00Z,time since 2026-11-24 14:00:00 UTC",
    "end_date=2026-11-24T14:00Z,time from 2026-11-24 13:00:00 to 14:00:00 UTC",
    "time_range=custom,last hour",
    "time_range=3h&start_date=2026-11-24T14:00Z,last 3 hours"
  })
  void range_ofDates_isSaidWithThem(String query, String text) {
    assertThat(Ranges.text(range(query))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "start_date=2099-01-01,start_date",
    "start_date=2099-01-01&end_date=2099-01-02,start_date",
    "end_date=2026-11-24T15:47:03Z,end_date"
  })
  void range_ofWhichNothingHasCome_isRefused_whereItBegins(String query, String parameter) {
    assertThatExceptionOfType(BadParameterException.class)
        .isThrownBy(() -> range(query))
        .withMessageContaining(parameter)
        .withMessageContaining("a time of which some has come");
  }

  @Test
  void range_halfOrWithoutDates_isSaid() {
    Params params = new Params(Query.parse("time_range=custom"), false);
    Ranges.read(params, Samples.NOW);

    assertThat(params.notices())
        .extracting(Notice::claim)
        .containsExactly("A custom range needs start_date and end_date.");
  }

  private static Period range(String query) {
    return Ranges.read(new Params(Query.parse(query), false), Samples.NOW);
  }
}

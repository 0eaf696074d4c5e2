package dev.pynmon.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.pictures.scale.Resolution;
import dev.pynmon.pictures.timeline.TimelineLook;
import dev.pynmon.pictures.timeline.lane.LaneDoor;
import dev.pynmon.pictures.timeline.lane.LaneId;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Notice;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineParamsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void read_nothing_isTheLastFiveMinutesOfEverything() {
    TimelineParams read = read("");

    assertThat(read.range())
        .isEqualTo(new Range(Optional.of(Preset.FIVE_MINUTES), last(300), true));
    assertThat(read.look()).isEqualTo(TimelineLook.DEFAULT);
    assertThat(read.filter()).isEqualTo(TimelineFilter.ALL);
    assertThat(read.table()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void read_preset_hasItsLengthAndEndsNow(Preset preset) {
    TimelineParams read = read("time_range=" + preset.code());

    assertThat(read.range().window()).isEqualTo(last(preset.length().toSeconds()));
    assertThat(read.range().word()).isEqualTo(preset.code());
  }

  @Test
  void read_unknownRange_isTheDefaultAndSaid() {
    Params params = params("time_range=1y");

    assertThat(TimelineParams.read(params, Samples.NOW).range().window()).isEqualTo(last(300));
    assertThat(params.notices())
        .extracting(Notice::claim)
        .containsExactly("time_range \"1y\" is not known.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"time_range=custom&", ""})
  void read_customWindow_isKeptToTheMicrosecond(String range) {
    Range read =
        read(range + "start_date=2026-11-24T13:00:00.123456%2B01:00&end_date=2026-11-24T12:00:01")
            .range();

    assertThat(read.window())
        .isEqualTo(new TimeWindow(NOON.plusNanos(123_456_000), NOON.plusSeconds(1)));
    assertThat(read.word()).isEqualTo("custom");
  }

  @Test
  void read_windowWithoutLength_isOne() {
    assertThat(read("start_date=2026-11-24T12:00:00&end_date=2026-11-24T12:00:00").range().window())
        .isEqualTo(new TimeWindow(NOON, NOON));
  }

  @ParameterizedTest
  @CsvSource({
    "start_date=2026-11-24T12:00:00, A custom range needs end_date., 12:00, 13:00",
    "end_date=2026-11-24T12:00:00, A custom range needs start_date., 11:00, 12:00"
  })
  void read_halfAWindow_isAnHourAndSaid(String query, String claim, String from, String to) {
    Params params = params("time_range=custom&" + query);

    assertThat(TimelineParams.read(params, Samples.NOW).range().window())
        .isEqualTo(
            new TimeWindow(
                Instant.parse("2026-11-24T" + from + ":00Z"),
                Instant.parse("2026-11-24T" + to + ":00Z")));
    assertThat(params.notices()).extracting(Notice::claim).containsExactly(claim);
  }

  @ParameterizedTest
  @CsvSource({
    "end_date=0001-01-01, 0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
    "end_date=0001-01-01T00:10:00, 0001-01-01T00:00:00Z, 0001-01-01T00:10:00Z",
    "start_date=9999-12-31T23:50:00, 9999-12-31T23:50:00Z, 9999-12-31T23:59:59.999999Z"
  })
  void read_halfAWindowAtTheEndOfTime_endsThereAndCanBeAskedForAgain(
      String query, Instant from, Instant to) {
    Range range = read("time_range=custom&" + query).range();

    assertThat(range.window()).isEqualTo(new TimeWindow(from, to));
    assertThat(
            read("start_date=" + range.window().from() + "&end_date=" + range.window().to())
                .range()
                .window())
        .isEqualTo(range.window());
  }

  @Test
  void read_customWithoutAWindow_isTheLastHourAndSaid() {
    Params params = params("time_range=custom");

    assertThat(TimelineParams.read(params, Samples.NOW).range().window()).isEqualTo(last(3_600));
    assertThat(params.notices())
        .extracting(Notice::claim)
        .containsExactly("A custom range needs start_date and end_date.");
  }

  @Test
  void read_datesBesideAPreset_areNotUsedAndSaid() {
    Params params = params("time_range=1h&start_date=2026-11-24T12:00:00");

    assertThat(TimelineParams.read(params, Samples.NOW).range().window()).isEqualTo(last(3_600));
    assertThat(params.notices())
        .extracting(Notice::claim)
        .containsExactly("start_date and end_date were not used.");
  }

  @ParameterizedTest
  @CsvSource({
    "start_date=yesterday&end_date=2026-11-24T12:00:00, start_date",
    "start_date=2026-11-24T12:00:00&end_date=2026-13-01, end_date",
    "start_date=2026-11-24T12:00:00&end_date=2026-11-24T11:59:59.999999, end_date",
    "limit=1e3, limit",
    "task_id=nodots, task_id",
    "workflow_type=nodots, workflow_type",
    "workflow_id=%20%09x%00, workflow_id",
    "inv_ids=a%20b, inv_ids",
    "selected=%00, selected",
    "open_lanes=a%20b, open_lanes",
    "closed_lanes=generations:, closed_lanes"
  })
  void read_whatIsInAWrongForm_isRefusedByName(String query, String parameter) {
    assertThatThrownBy(() -> read("time_range=custom&" + query))
        .isInstanceOfSatisfying(
            BadParameterException.class,
            wrong -> assertThat(wrong.parameter()).isEqualTo(parameter));
  }

  @Test
  void read_lanes_areThoseThatWereChosenLast() {
    String many = IntStream.range(0, 30).mapToObj(i -> "r" + i).collect(Collectors.joining(","));
    TimelineLook look = read("closed_lanes=generations:b&open_lanes=" + many).look();

    assertThat(look.choice().opened())
        .hasSize(20)
        .contains(new LaneId("r29"), new LaneId("r10"))
        .doesNotContain(new LaneId("r9"));
    assertThat(look.choice().closed()).containsExactly(LaneId.ofGenerations(new RunnerId("b")));
  }

  @Test
  void door_isTheSameAddressWithTheLaneOpenOrClosed() {
    TimelineUrls urls =
        TimelineUrls.of(Samples.LINKS, Query.parse("time_range=1h&open_lanes=a,b&closed_lanes=c"));

    assertThat(urls.door(new LaneId("c"), LaneDoor.OPENS))
        .endsWith("?time_range=1h&open_lanes=a%2Cb%2Cc");
    assertThat(urls.door(new LaneId("a"), LaneDoor.CLOSES))
        .endsWith("?time_range=1h&open_lanes=b&closed_lanes=c%2Ca");
    assertThat(urls.door(new LaneId("x y"), LaneDoor.OPENS)).isEmpty();
  }

  @Test
  void door_ofTheLanesBeyond_isTheNextPage_behindTheLastTheFirst_andOpeningBeginsAnew() {
    TimelineUrls first = TimelineUrls.of(Samples.LINKS, Query.parse("time_range=1h"));
    assertThat(first.door(LaneId.FOLDED, LaneDoor.NEXT)).endsWith("?time_range=1h&lane_page=2");

    Query query = Query.parse("time_range=1h&lane_page=2");
    TimelineUrls second = TimelineUrls.of(Samples.LINKS, query);
    assertThat(second.door(LaneId.FOLDED, LaneDoor.NEXT)).endsWith("?time_range=1h&lane_page=3");
    assertThat(second.door(LaneId.FOLDED, LaneDoor.FIRST)).endsWith("?time_range=1h");
    assertThat(second.door(new LaneId("c"), LaneDoor.OPENS))
        .endsWith("?time_range=1h&open_lanes=c");
    assertThat(read("lane_page=2").look().choice().page()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void read_resolution_isFoundByItsWord(Resolution resolution) {
    assertThat(read("resolution=" + resolution.code()).look().resolution()).isEqualTo(resolution);
  }

  @Test
  void read_unknownResolution_isAutoAndSaid() {
    Params params = params("resolution=7s");

    assertThat(TimelineParams.read(params, Samples.NOW).look().resolution())
        .isEqualTo(Resolution.AUTO);
    assertThat(params.notices())
        .extracting(Notice::claim)
        .containsExactly("resolution \"7s\" is not known.");
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "0, 1", "1, 1", "1000, 1000", "50000, 50000", "50001, 50000", "'', 500"})
  void read_limit_isBroughtIntoItsRange(String given, int used) {
    assertThat(read("limit=" + given).look().limits().invocations()).isEqualTo(used);
  }

  @Test
  void read_filters_areParsed() {
    TimelineFilter filter =
        read("task_id=a.b&workflow_id=w&workflow_type=c.d&inv_ids=x,y&inv_ids=z&show_system=0")
            .filter();

    assertThat(filter.task()).contains(new TaskKey("a.b"));
    assertThat(filter.workflow()).contains(new WorkflowId("w"));
    assertThat(filter.workflowType()).contains(new TaskKey("c.d"));
    assertThat(filter.scope()).extracting(InvocationId::value).containsOnly("x", "y", "z");
    assertThat(filter.showSystem()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "false, false", "on, true", "'', true", "maybe, true"})
  void read_switches_areOnUnlessSwitchedOff(String word, boolean on) {
    TimelineParams read = read("show_system=" + word + "&collapse_external=" + word);

    assertThat(read.filter().showSystem()).isEqualTo(on);
    assertThat(read.look().collapseExternal()).isEqualTo(on);
  }

  @Test
  void read_selected_isASetOfIds() {
    assertThat(read("selected=a,b").look().selected())
        .extracting(InvocationId::value)
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void read_eventToFocus_isAskedFor() {
    Params params = params("focus_event=e");

    assertThat(TimelineParams.read(params, Samples.NOW).besides().focus())
        .contains(new EventId("e"));
    assertThat(params.notices()).isEmpty();
    assertThat(read("focus_event=").besides().focus()).isEmpty();
  }

  @Test
  void query_asksForWhatIsShown() {
    TimelineQuery query = read("task_id=a.b&selected=x&limit=1000").query(Samples.app());

    assertThat(query.filter().task()).contains(new TaskKey("a.b"));
    assertThat(query.selected()).extracting(InvocationId::value).containsExactly("x");
    assertThat(query.limit()).isEqualTo(1_000);
  }

  private static TimeWindow last(long seconds) {
    return new TimeWindow(Samples.NOW.minus(Duration.ofSeconds(seconds)), Samples.NOW);
  }

  private static TimelineParams read(String query) {
    return TimelineParams.read(params(query), Samples.NOW);
  }

  private static Params params(String query) {
    return new Params(Query.parse(query), false);
  }
}

package dev.pynmon.web.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.InvocationFilter.StatusMode;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Notice;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Query;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListParamsTest {
  @Test
  void read_nothing_isEveryInvocation() {
    ListParams read = read("");

    assertThat(read)
        .isEqualTo(
            new ListParams(InvocationFilter.ALL, TimeRange.ANY, new PageRequest.Skip(50, 0)));
    assertThat(read.isFiltered()).isFalse();
  }

  @Test
  void read_statusesRepeatedAndWithCommas_areAllMeant() {
    InvocationFilter filter =
        read("status=success,FAILED&status=retry&status_mode=history").filter();

    assertThat(filter.statuses())
        .containsExactlyInAnyOrder(KnownStatus.SUCCESS, KnownStatus.FAILED, KnownStatus.RETRY);
    assertThat(filter.statusMode()).isEqualTo(StatusMode.HISTORY);
  }

  @Test
  void read_unknownStatus_staysAndIsSaid() {
    Params params = params("status=bogus");

    assertThat(ListParams.read(params, Samples.NOW).filter().statuses())
        .containsExactly(InvocationStatus.of("bogus"));
    assertThat(params.notices())
        .extracting(Notice::claim)
        .containsExactly("status \"bogus\" is not known.");
  }

  @Test
  void read_keys_areParsed() {
    InvocationFilter filter = read("task_id=a.b&workflow_id=w&workflow_type=c.d").filter();

    assertThat(filter.task()).contains(new TaskKey("a.b"));
    assertThat(filter.workflow()).contains(new WorkflowId("w"));
    assertThat(filter.workflowType()).contains(new TaskKey("c.d"));
  }

  @Test
  void read_preset_endsNow() {
    assertThat(read("time_range=5m").filter().window())
        .contains(new TimeWindow(Samples.NOW.minusSeconds(300), Samples.NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&time_range=custom", "&time_range="})
  void read_dates_workOnTheFirstSubmit(String range) {
    ListParams read = read("start_date=2026-11-24T14:00&end_date=2026-11-24T15:00:00Z" + range);

    assertThat(read.range()).isEqualTo(TimeRange.CUSTOM);
    assertThat(read.filter().window())
        .contains(
            new TimeWindow(
                Instant.parse("2026-11-24T14:00:00Z"), Instant.parse("2026-11-24T15:00:00Z")));
  }

  @Test
  void read_endAtTheBeginningOfTime_asksForNoStart() {
    Instant first = Instant.parse("0001-01-01T00:00:00Z");

    assertThat(read("end_date=0001-01-01").filter().window())
        .contains(new TimeWindow(first, first));
  }

  @Test
  void read_presetAndDates_presetWinsAndIsSaid() {
    Params params = params("time_range=1h&start_date=2026-11-24T14:00");

    assertThat(ListParams.read(params, Samples.NOW).range()).isEqualTo(TimeRange.HOUR);
    assertThat(params.notices())
        .extracting(Notice::claim)
        .containsExactly("From and To were not used.");
  }

  @Test
  void read_unknownRange_isAnyTimeAndIsSaid() {
    Params params = params("time_range=1y");

    assertThat(ListParams.read(params, Samples.NOW).filter().window()).isEmpty();
    assertThat(params.notices()).hasSize(1);
  }

  @Test
  void read_ids_areSplit() {
    assertThat(read("inv_ids=a,%20b,&inv_ids=c").filter().ids())
        .contains(Set.of(new InvocationId("a"), new InvocationId("b"), new InvocationId("c")));
  }

  @Test
  void read_emptyIds_matchNothing() {
    assertThat(read("inv_ids=").filter().ids()).contains(Set.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "task_id=nodot",
        "workflow_type=nodot",
        "workflow_id=a%20b",
        "inv_ids=a%00b",
        "start_date=yesterday",
        "start_date=2026-11-24T15:00&end_date=2026-11-24T14:00",
        "limit=abc",
        "page=x",
        "q=status:faild",
      })
  void read_whatCannotBeRead_isNamed(String query) {
    String name = query.substring(0, query.indexOf('='));

    assertThatThrownBy(() -> read(query))
        .isInstanceOfSatisfying(
            BadParameterException.class, bad -> assertThat(bad.parameter()).isIn(name, "end_date"));
  }

  @Test
  void read_query_isUnderstood() {
    assertThat(read("q=%20args.order:948262%20").filter().search())
        .contains(Search.parse("args.order:948262", Samples.NOW));
    assertThat(read("q=+").isFiltered()).isFalse();
  }

  @Test
  void read_queryThatIsNone_saysWhereItIsWrong() {
    assertThatThrownBy(() -> read("q=a+(b"))
        .hasMessage("q \"a (b\" is not a query: at character 3, this parenthesis is never closed.");
  }

  @Test
  void query_inLinks_meansTheSameWheneverTheyAreFollowed() {
    InvocationFilter filter = read("q=registered:-1h").filter();
    Params later = new Params(FilterParams.query(filter), false);

    assertThat(ListParams.read(later, Samples.NOW.plusSeconds(99)).filter().search())
        .contains(filter.search().orElseThrow().absolute());
  }

  private static ListParams read(String query) {
    return ListParams.read(params(query), Samples.NOW);
  }

  private static Params params(String query) {
    return new Params(Query.parse(query), false);
  }
}

package dev.pynmon.application.service.difference;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.difference.Compared;
import dev.pynmon.application.port.in.difference.Comparison;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.difference.Difference;
import dev.pynmon.domain.difference.Trait;
import dev.pynmon.domain.difference.Trait.Aspect;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompareInvocationsServiceTest {
  private static final AppKey SHOP = new AppKey("shop");

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final CompareInvocationsService compared =
      new CompareInvocationsService(
          monitor.directory(),
          new MatchingInvocations(new FakeDecoder(), _ -> _ -> Optional.empty(), () -> 0));

  private void ran(int from, int number, KnownStatus ending, String runner, String country) {
    for (int i = from; i < from + number; i++) {
      one(i, i, ending, runner, country);
    }
  }

  /** At times all over the same quarter of an hour. */
  private void mixed(int from, int number, KnownStatus ending, String runner, String country) {
    for (int i = from; i < from + number; i++) {
      one(i, i * 619 % 1_000, ending, runner, country);
    }
  }

  private void one(int i, int at, KnownStatus ending, String runner, String country) {
    data.add(
        anInvocation("i" + i)
            .with(Map.of("country", country, "order", String.valueOf(i)))
            .was(KnownStatus.REGISTERED, at)
            .was(KnownStatus.RUNNING, at + 1, runner)
            .was(ending, at + 2, runner));
  }

  private Comparison.Found found() {
    return compare().found().available().orElseThrow();
  }

  private Comparison.Found found(InvocationFilter those, InvocationFilter others) {
    return compare(those, others).found().available().orElseThrow();
  }

  private Comparison compare() {
    return compare(
        InvocationFilter.in(KnownStatus.FAILED), InvocationFilter.in(KnownStatus.SUCCESS));
  }

  private Comparison compare(InvocationFilter those, InvocationFilter others) {
    return compared.compare(SHOP, new Compared(Optional.empty(), those, others));
  }

  @Test
  void argumentThatAllFailuresHave_isTold_withItsNumbers() {
    mixed(0, 14, KnownStatus.FAILED, "a", "LI");
    mixed(100, 3, KnownStatus.SUCCESS, "a", "LI");
    mixed(200, 100, KnownStatus.SUCCESS, "a", "DE");

    Difference first = found().differences().getFirst();

    assertThat(first.trait()).isEqualTo(new Trait(Aspect.ARGUMENT, "country", "LI"));
    assertThat(first)
        .returns(14, Difference::with)
        .returns(14, Difference::among)
        .returns(3, Difference::othersWith)
        .returns(103, Difference::othersAmong);
    assertThat(found().those()).isEqualTo(new Comparison.Sample(14, Comparison.Reach.ALL));
  }

  @Test
  void runnerThatAllFailuresRanOn_isTold() {
    mixed(0, 20, KnownStatus.FAILED, "bad", "DE");
    mixed(100, 60, KnownStatus.SUCCESS, "good", "DE");
    data.context("bad").context("good");

    assertThat(found().differences())
        .hasSize(1)
        .allSatisfy(
            each -> assertThat(each.traits()).containsExactly(new Trait(Aspect.RUNNER, "", "bad")));
  }

  @Test
  void evenData_tellsNothing_andTheNewestAreCompared() {
    mixed(0, 50, KnownStatus.FAILED, "a", "DE");
    mixed(60, 600, KnownStatus.SUCCESS, "a", "DE");

    assertThat(found().differences()).isEmpty();
    assertThat(found().others()).isEqualTo(new Comparison.Sample(500, Comparison.Reach.SPREAD));
  }

  @Test
  void newestOfMany_areNotSaidToDifferByTheirTime() {
    ran(0, 50, KnownStatus.FAILED, "yesterday's", "DE");
    ran(40_000, 600, KnownStatus.SUCCESS, "today's", "DE");

    assertThat(found().differences()).isEmpty();
  }

  /** Of what was registered before a time and ran in it a sample of registrations has nothing. */
  @Test
  void othersOfAnotherTime_areNotSaidToHaveRunInAnother() {
    for (int i = 0; i < 50; i++) {
      alike("f" + i, 3_000, KnownStatus.FAILED);
    }
    for (int i = 0; i < 1_100; i++) {
      alike("s" + i, 99, KnownStatus.SUCCESS);
    }
    TimeWindow time = new TimeWindow(START.plusSeconds(100), START.plusSeconds(3_600));

    Comparison.Found found =
        found(
            InvocationFilter.in(KnownStatus.FAILED).within(Optional.of(time)),
            asked("NOT status:failed").within(Optional.of(time)));

    assertThat(found.others().reach()).isEqualTo(Comparison.Reach.NEWEST);
    assertThat(found.differences()).isEmpty();
  }

  private void alike(String id, int at, KnownStatus ending) {
    data.add(
        anInvocation(id)
            .was(KnownStatus.REGISTERED, at)
            .was(KnownStatus.RUNNING, at + 1, "a")
            .was(ending, at + 2, "a"));
  }

  @Test
  void timeInWhichTheyFailed_isToldAlsoAmongVeryManySuccesses_byQueriesAsByFilters() {
    ran(0, 30, KnownStatus.FAILED, "a", "DE");
    for (int i = 0; i < 1_200; i++) {
      ran(1_000 + 60 * i, 1, KnownStatus.SUCCESS, "a", "DE");
    }

    List<Difference> byStatus =
        ofAllTime(
            InvocationFilter.in(KnownStatus.FAILED), InvocationFilter.in(KnownStatus.SUCCESS));
    assertThat(byStatus).extracting(each -> each.trait().aspect()).containsExactly(Aspect.TIME);
    assertThat(ofAllTime(asked("status:failed"), asked("status:success"))).isEqualTo(byStatus);
  }

  private List<Difference> ofAllTime(InvocationFilter those, InvocationFilter others) {
    Optional<TimeWindow> ever = Optional.of(TimeWindow.EVER);
    return found(those.within(ever), others.within(ever)).differences();
  }

  private InvocationFilter asked(String query) {
    return InvocationFilter.asking(Search.parse(query, Instant.EPOCH));
  }

  @Test
  void stateBackendDown_isMissing() {
    ran(0, 5, KnownStatus.FAILED, "a", "DE");
    store.calls.fail(Kind.TIMEOUT, "histories");

    assertThat(compare().found().absence()).isPresent();
  }
}

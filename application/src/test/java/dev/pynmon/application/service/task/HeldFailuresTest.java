package dev.pynmon.application.service.task;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.port.in.failure.EarlierFailures.Found;
import dev.pynmon.application.port.in.failure.FailureReport;
import dev.pynmon.application.port.in.failure.ShowFailuresUseCase;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.failure.ShowFailuresService;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.failure.FailureFacts;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.FailureGroups;
import dev.pynmon.domain.failure.Failures;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.Change;
import dev.pynmon.domain.task.TaskActivity;
import dev.pynmon.domain.timeline.Period;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What failed where the page of all failures does not reach. */
class HeldFailuresTest extends TaskServiceFixture {
  private final ShowFailuresUseCase failures =
      new ShowFailuresService(monitor.directory(), service, monitor.background);

  @Test
  void pastTime_hasWhatFailedInIt_andPassesByWhatFailedBehindIt() {
    data.add(failed(1, 100), failed(2, 200), failed(3, 300), failed(4, 400));

    Found found = held(150, 350);

    assertThat(found.next()).isEmpty();
    assertThat(found.part()).isEqualTo(window(150, 350));
    assertThat(found.failures()).isEqualTo(2);
    assertThat(found.groups())
        .singleElement()
        .satisfies(group -> assertThat(group.example().value()).isEqualTo("3"))
        .satisfies(group -> assertThat(group.before()).isEmpty());
  }

  @Test
  void page_endsWithSoMany_andTheNextLooksOn() {
    for (int i = 0; i < 5_100; i++) {
      data.add(failed(i, i));
    }

    Found first = earlier(Optional.empty());
    Found second = earlier(first.next());

    assertThat(first.failures()).isEqualTo(ShowFailuresUseCase.MAX_EARLIER);
    assertThat(first.part().from()).isEqualTo(START.plusSeconds(100));
    assertThat(second.failures()).isEqualTo(100);
    assertThat(second.part()).isEqualTo(window(0, 99));
    assertThat(second.next()).isEmpty();
    assertThat(held(0, 5_100).failures()).isEqualTo(5_100);
  }

  @Test
  void whatFailedLongAfterItWasRegistered_isFoundBehindManyThatFailedBefore() {
    data.add(failed(1, 10, 9_000));
    for (int i = 100; i < 1_200; i++) {
      data.add(failed(i, i, 1_200));
    }

    assertThat(page(window(8_000, 9_999), Optional.empty()))
        .returns(1, Found::failures)
        .returns(window(8_000, 9_999), Found::part)
        .returns(Optional.empty(), Found::next);
  }

  @Test
  void lookThatIsCutOff_saysWhatItFound_andWhereToLookOn() {
    for (int i = 0; i < 1_100; i++) {
      data.add(failed(i, i));
    }
    store.calls.each(
        () -> {
          if (store.calls.count("statuses.page") == 2) {
            store.calls.fail(Kind.TIMEOUT, "statuses");
          }
        });

    Found cut = earlier(Optional.empty());

    assertThat(cut.failures()).isEqualTo(1_000);
    store.calls.each(() -> {});
    store.calls.heal();
    assertThat(earlier(cut.next()).failures()).isEqualTo(100);
  }

  @Test
  void whatIsLeftOut_isGroupedWithWhatIsKnown_once() {
    monitor.time.pass(Duration.ofHours(2));
    for (int i = 0; i < Failures.MAX + 100; i++) {
      data.add(failed(i, i));
    }

    FailureReport report = failures.since(SHOP, START);

    ActivityReport all = report.found().available().orElseThrow();
    assertThat(all.failed()).isEqualTo(Failures.MAX + 100);
    assertThat(all.groupedSince()).isEmpty();
    assertThat(all.failures())
        .singleElement()
        .satisfies(group -> assertThat(group.count()).isEqualTo(Failures.MAX + 100))
        .satisfies(group -> assertThat(group.first()).isEqualTo(START));
  }

  @Test
  void whatIsOlderThanTheChangesThatWereRead_isCountedWithThem() {
    data.add(failed(1, 100), failed(2, 200), failed(3, 300));
    TaskActivity read =
        TaskActivity.of(
            List.of(new Change(new InvocationId("3"), START.plusSeconds(300), FAILED)),
            _ -> Optional.of(CHARGE),
            window(0, 400),
            START.plusSeconds(250));
    List<FailureGroup> groups =
        FailureGroups.of(
            Failures.of(read.failures(), read.window(), read.knownSince()),
            new FailureFacts(Map.of(), Map.of()));

    try (Visit visit = monitor.directory().visit(SHOP)) {
      assertThat(service.furtherBack(visit, new ActivityReport(read, groups)))
          .returns(3L, ActivityReport::failed)
          .returns(true, ActivityReport::isCounted)
          .returns(Optional.empty(), ActivityReport::groupedSince);
    }
  }

  @Test
  void whatIsFurtherBack_isLookedForOnce_forAllWhoLook() {
    data.add(failed(1, 100));
    monitor.time.pass(Duration.ofDays(20));
    Period.Fixed all = Period.Fixed.since(START);

    for (int look = 0; look < 3; look++) {
      assertThat(taken(failures.recent(SHOP, all)).failures()).hasSize(1);
    }

    assertThat(store.calls.count("statuses.page")).isEqualTo(1);
  }

  @Test
  void whatFailedAboutTheEnd_isOfTheTimeThatItsHistorySays() {
    data.add(
        failed(1, 299),
        failed(2, 300).recordedAfter(Duration.ofMillis(1)),
        failed(3, 299).recordedAfter(Duration.ofSeconds(1)));

    assertThat(held(0, 300).groups())
        .singleElement()
        .satisfies(
            group ->
                assertThat(group.newest())
                    .extracting(InvocationId::value)
                    .containsExactly("3", "1"))
        .satisfies(group -> assertThat(group.last()).isEqualTo(START.plusSeconds(300)));
  }

  @Test
  void whatIsKnownThroughout_asksTheOrchestratorForNothing() {
    data.add(failed(1, 100));

    assertThat(failures.since(SHOP, START).found().available().orElseThrow().held()).isEmpty();
  }

  private static FakeInvocation failed(int id, int second) {
    return failed(id, second, second);
  }

  private static FakeInvocation failed(int id, int registered, int second) {
    return anInvocation(Integer.toString(id))
        .was(REGISTERED, registered)
        .was(FAILED, second)
        .raised("KeyError:x");
  }

  private Found held(int from, int to) {
    return failures.held(SHOP, window(from, to)).found().available().orElseThrow();
  }

  private Found earlier(Optional<Cursor> after) {
    return page(window(0, 9_999), after);
  }

  private Found page(TimeWindow window, Optional<Cursor> after) {
    return failures.earlier(SHOP, window, after).found().available().orElseThrow();
  }

  private static TimeWindow window(int from, int to) {
    return new TimeWindow(START.plusSeconds(from), START.plusSeconds(to));
  }
}

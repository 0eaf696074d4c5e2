package dev.pynmon.application.service.invocation;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.fake.FakeMonitor.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeFilter;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.app.UnknownAppException;
import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.UnknownStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListInvocationsServiceTest extends ListedInvocations {
  @Test
  void list_newestRegisteredFirst_joinedWithTheStateBackend() {
    data.add(
            anInvocation("old").of("shop.ship").was(KnownStatus.FAILED, 9),
            anInvocation("new").was(KnownStatus.PENDING, 5, "worker"))
        .context("worker");
    Page<InvocationRow> page = page(InvocationFilter.ALL, PageRequest.first(50));
    assertThat(ids(page)).containsExactly("new", "old");
    InvocationRow row = page.items().getFirst();
    assertThat(row.task().orElseThrow().value()).isEqualTo("shop.charge");
    assertThat(row.record()).isPresent();
    assertThat(row.history().entries()).hasSize(1);
    assertThat(row.lastRunner().map(RunnerContext::hostname)).contains("host");
    assertThat(total(InvocationFilter.ALL)).isEqualTo(new Count.Exact(2));
  }

  @Test
  void rows_thatFailed_haveTheirException_andThatWait_theirQueue() {
    data.add(
            anInvocation("waiting"),
            anInvocation("failed").was(KnownStatus.FAILED, 9).raised("ValueError:no such order"),
            anInvocation("silent").was(KnownStatus.FAILED, 9),
            anInvocation("done").was(KnownStatus.SUCCESS, 9).returned("1"))
        .queued("mail", "waiting");
    InvocationList list = list(InvocationFilter.ALL, PageRequest.first(9));

    assertThat(list.extras())
        .isEqualTo(new ListExtras(Map.of(new InvocationId("waiting"), new QueueName("mail"))));
    assertThat(
            list.page().available().orElseThrow().items().stream()
                .flatMap(row -> row.failureCause().stream()))
        .containsExactly(new FailureCause("ValueError", "no such order"));
  }

  @Test
  void rows_ofWhichNoneFailedOrWaits_askForNeither() {
    data.add(anInvocation("done").was(KnownStatus.SUCCESS, 9));
    list(InvocationFilter.ALL, PageRequest.first(9));
    assertThat(store.calls.names()).noneMatch(name -> name.matches("(outcomes|queues).*"));
  }

  @Test
  void rowOfADeadRunner_tellsWhenThatWasLastHeardOf() {
    data.add(
            anInvocation("dead").was(KnownStatus.RUNNING, 5, "worker"),
            anInvocation("alive").was(KnownStatus.RUNNING, 6, "other"))
        .context("worker")
        .context("other")
        .heartbeat("worker", START.plusSeconds(40), Optional.empty())
        .heartbeat("other", START.plusSeconds(3_590), Optional.empty());

    assertThat(page(InvocationFilter.ALL, PageRequest.first(50)).items())
        .extracting(row -> row.life(monitor.time.instant()).silentSince())
        .containsExactly(Optional.empty(), Optional.of(START.plusSeconds(40)));
  }

  @Test
  void rowOfMoreChangesThanAreRead_lastChangedAsTheOrchestratorTells() {
    FakeInvocation retried = anInvocation("retried");
    for (int second = 0; second < 2 * InvocationRows.HISTORY; second += 2) {
      retried.was(KnownStatus.RUNNING, second, "early").was(KnownStatus.RETRY, second + 1, "early");
    }
    data.add(retried.was(KnownStatus.RUNNING, 999, "late")).context("early").context("late");

    InvocationRow row = page(InvocationFilter.ALL, PageRequest.first(50)).items().getFirst();

    assertThat(row.history().entries()).hasSize(InvocationRows.HISTORY);
    assertThat(row.history().last().map(HistoryEntry::at)).contains(START.plusSeconds(199));
    assertThat(row.life(monitor.time.instant()))
        .returns(Optional.of(START.plusSeconds(999)), Life::changed)
        .returns(Optional.of(new RunnerId("late")), Life::lastActor);
    assertThat(row.lastRunner().map(RunnerContext::id)).contains(new RunnerId("late"));
  }

  @Test
  void runners_areAskedForSignsOfLifeOnlyWhereAnAttemptGoesOn() {
    data.add(
        anInvocation("1").was(KnownStatus.REGISTERED, 1),
        anInvocation("2").was(KnownStatus.RUNNING, 2).was(KnownStatus.SUCCESS, 3));
    page(InvocationFilter.ALL, PageRequest.first(50));
    assertThat(store.calls.names()).doesNotContain("heartbeats.of");
  }

  @Test
  void list_statusesAndTask_mustBothHold() {
    data.add(
        anInvocation("1").of("shop.ship").was(KnownStatus.FAILED, 1),
        anInvocation("2").was(KnownStatus.FAILED, 2),
        anInvocation("3").was(KnownStatus.KILLED, 3),
        anInvocation("4").was(KnownStatus.SUCCESS, 4));
    InvocationFilter filter =
        new FakeFilter().status(KnownStatus.FAILED, KnownStatus.KILLED).task("shop.charge").build();
    assertThat(ids(filter)).containsExactly("3", "2");
    assertThat(total(filter)).isEqualTo(new Count.Exact(2));
  }

  @Test
  void list_unknownStatusWord_isAFilterLikeAnyOther() {
    data.add(anInvocation("1").was(new UnknownStatus("odd"), 1), anInvocation("2"));
    assertThat(ids(InvocationFilter.in(new UnknownStatus("odd")))).containsExactly("1");
  }

  @Test
  void list_pages_followOneAnother() {
    many(7);
    Page<InvocationRow> first = page(InvocationFilter.ALL, PageRequest.first(3));
    Page<InvocationRow> second =
        page(InvocationFilter.ALL, PageRequest.after(3, first.next().orElseThrow()));
    Page<InvocationRow> third = page(InvocationFilter.ALL, new PageRequest.Skip(3, 6));
    assertThat(ids(first)).containsExactly("i6", "i5", "i4");
    assertThat(ids(second)).containsExactly("i3", "i2", "i1");
    assertThat(ids(third)).containsExactly("i0");
  }

  @Test
  void list_manyRows_takeNoMoreCallsThanFew() {
    many(1_000);
    page(InvocationFilter.ALL, PageRequest.first(10));
    store.calls.forget();
    page(InvocationFilter.ALL, PageRequest.first(10));
    List<String> few = store.calls.names();
    store.calls.forget();
    page(InvocationFilter.ALL, PageRequest.first(1_000));
    assertThat(store.calls.names())
        .isEqualTo(few)
        .containsExactly(
            "statuses.page", "statuses.count", "records.of", "histories.of", "contexts.of");
  }

  @Test
  void list_moreThanTenThousand_areCountedThatFar_orAsTheBackgroundCountsAll() {
    for (int number = 0; number < 10_001; number++) {
      data.add(anInvocation("i" + number));
    }
    InvocationFilter all = InvocationFilter.ALL;
    InvocationFilter ofTask =
        new InvocationFilter(
            all.statuses(),
            all.statusMode(),
            Optional.of(new TaskKey("shop.charge")),
            all.workflow(),
            all.workflowType(),
            all.window(),
            all.ids(),
            all.search());

    assertThat(total(all)).isEqualTo(new Count.Exact(10_001));
    assertThat(total(ofTask)).isEqualTo(new Count.AtLeast(10_000));
  }

  @Test
  void list_workflowAndType_areWalkedFor() {
    many(40);
    InvocationFilter filter = new FakeFilter().workflow("w3").workflowType("shop.flow1").build();
    assertThat(ids(filter)).containsExactly("i33", "i23", "i13", "i3");
    assertThat(total(filter)).isEqualTo(new Count.Exact(4));
    assertThat(list(filter, PageRequest.first(4)).total().available()).contains(new Count.Exact(4));
    Page<InvocationRow> first = page(filter, PageRequest.first(2));
    assertThat(ids(page(filter, PageRequest.after(2, first.next().orElseThrow()))))
        .containsExactly("i13", "i3");
    assertThat(ids(new FakeFilter().workflow("w3").workflowType("shop.flow0").build())).isEmpty();
  }

  @Test
  void list_onceHadStatus_looksIntoHistories() {
    data.add(
        anInvocation("1").was(KnownStatus.RETRY, 1).was(KnownStatus.SUCCESS, 2),
        anInvocation("2").was(KnownStatus.SUCCESS, 3),
        anInvocation("3").of("shop.ship").was(KnownStatus.RETRY, 4));
    FakeFilter retried = new FakeFilter().status(KnownStatus.RETRY).everHad();
    assertThat(ids(retried.build())).containsExactly("3", "1");
    assertThat(ids(retried.task("shop.charge").build())).containsExactly("1");
    assertThat(ids(new FakeFilter().everHad().build())).containsExactly("3", "2", "1");
  }

  @Test
  void list_budgetSpent_saysHowFarItLooked() {
    for (int number = 0; number < 20_100; number++) {
      data.add(anInvocation("i" + number).was(KnownStatus.REGISTERED, number));
    }
    InvocationFilter filter = new FakeFilter().workflow("none").build();
    store.calls.forget();
    Page<InvocationRow> page = page(filter, PageRequest.first(50));
    assertThat(page.items()).isEmpty();
    assertThat(page.searchedBackTo()).contains(START.plusSeconds(100));
    assertThat(store.calls.count("statuses.page")).isEqualTo(21);
    Page<InvocationRow> rest = page(filter, PageRequest.after(50, page.next().orElseThrow()));
    assertThat(rest.next()).isEmpty();
    assertThat(rest.searchedBackTo()).isEmpty();
  }

  @Test
  void list_givenIds_overrideTheWindow() {
    data.add(
        anInvocation("1").was(KnownStatus.SUCCESS, 1),
        anInvocation("2").was(KnownStatus.FAILED, 2),
        anInvocation("3").was(KnownStatus.FAILED, 3),
        anInvocation("purged").unknownToOrchestrator());
    FakeFilter given = new FakeFilter().ids("1", "2", "purged", "unheard").window(500, 600);
    assertThat(ids(given.build())).containsExactly("2", "1", "purged");
    assertThat(ids(given.status(KnownStatus.FAILED).build())).containsExactly("2");
  }

  @Test
  void list_givenIds_pagesFollowOneAnother() {
    many(5);
    InvocationFilter given = new FakeFilter().ids("i0", "i1", "i2", "i4").build();
    Page<InvocationRow> first = page(given, PageRequest.first(3));
    assertThat(ids(first)).containsExactly("i4", "i2", "i1");
    assertThat(ids(page(given, PageRequest.after(3, first.next().orElseThrow()))))
        .containsExactly("i0");
    assertThat(total(given)).isEqualTo(new Count.Exact(4));
  }

  @Test
  void list_noIdsGiven_matchesNothing() {
    many(2);
    store.calls.forget();
    assertThat(ids(new FakeFilter().ids().build())).isEmpty();
    assertThat(store.calls.names()).containsExactly("apps");
  }

  @Test
  void list_damagedOrUnknownRecord_staysARow() {
    data.add(anInvocation("lost").unknownToStateBackend(), anInvocation("torn").damaged());
    List<InvocationRow> rows = page(InvocationFilter.ALL, PageRequest.first(5)).items();
    assertThat(rows.get(0).record().orElseThrow()).isInstanceOf(DamagedInvocation.class);
    assertThat(rows.get(1).record()).isEmpty();
    assertThat(rows.get(1).history()).isEqualTo(History.EMPTY);
    assertThat(rows.get(1).lastRunner()).isEmpty();
  }

  @Test
  void list_stateBackendDown_showsWhatTheOrchestratorKnows() {
    many(2);
    store.calls.fail(Kind.CORRUPT_DATA, "records");
    InvocationList list = list(InvocationFilter.ALL, PageRequest.first(5));
    assertThat(ids(list.page().available().orElseThrow())).containsExactly("i1", "i0");
    assertThat(list.missing()).containsOnlyKeys(Component.STATE_BACKEND);
  }

  @Test
  void list_filterNeedsTheStateBackendAndItIsDown_isMissing() {
    many(2);
    store.calls.fail(Kind.CORRUPT_DATA, "records");
    InvocationList list = list(new FakeFilter().workflow("w1").build(), PageRequest.first(5));
    assertThat(list.page().absence()).isPresent();
    assertThat(list.total().absence()).isPresent();
    assertThat(list.missing()).containsOnlyKeys(Component.STATE_BACKEND);
    assertThat(list.needed()).isEqualTo(Component.STATE_BACKEND);
  }

  @Test
  void list_windowAndStateBackendDown_isMissing() {
    store.calls.fail(Kind.TIMEOUT, "histories");
    InvocationList list = list(new FakeFilter().window(0, 9).build(), PageRequest.first(5));
    assertThat(list.page().absence()).isPresent();
    assertThat(list.total().absence()).isPresent();
  }

  @Test
  void list_withoutOrchestrator_isMissing() {
    FakeStore partial = new FakeStore();
    partial.holds(FakeInfo.info("shop").build(), data, without(Component.ORCHESTRATOR));
    FakeMonitor other = new FakeMonitor().file("shop.db", partial);
    InvocationList list =
        new ListInvocationsService(
                other.directory(),
                new Totals(other.background),
                new MatchingInvocations(new FakeDecoder(), _ -> _ -> Optional.empty(), () -> 0))
            .list(new ListInvocationsQuery(SHOP, InvocationFilter.ALL, PageRequest.first(5)));
    assertThat(list.page().absence()).isPresent();
    assertThat(list.missing()).isEmpty();
    assertThat(list.needed()).isEqualTo(Component.ORCHESTRATOR);
  }

  @Test
  void list_foreignCursor_isRefused() {
    PageRequest request = PageRequest.after(5, new Cursor("nonsense"));
    for (InvocationFilter filter :
        List.of(
            InvocationFilter.ALL,
            new FakeFilter().workflow("w").build(),
            new FakeFilter().window(0, 9).build(),
            new FakeFilter().ids("1").build())) {
      assertThatExceptionOfType(InvalidCursorException.class)
          .isThrownBy(() -> list(filter, request));
    }
  }

  @Test
  void list_unknownApplication_throws() {
    assertThatExceptionOfType(UnknownAppException.class)
        .isThrownBy(
            () ->
                service.list(
                    new ListInvocationsQuery(
                        new AppKey("x"), InvocationFilter.ALL, PageRequest.first(1))));
  }

  @Test
  void pageBehindTheEnd_isTheLastWhereThatIsAskedFor() {
    many(7);
    PageRequest.Skip last = new PageRequest.Skip(3, 6);
    ListInvocationsQuery behind =
        new ListInvocationsQuery(SHOP, InvocationFilter.ALL, new PageRequest.Skip(3, 30));

    Page<InvocationRow> shown = service.listOrLast(behind).page().available().orElseThrow();

    assertThat(ids(shown)).containsExactly("i0");
    assertThat(shown.instead()).contains(last);
    assertThat(service.listOrLast(behind.at(last)).page().available().orElseThrow())
        .isEqualTo(page(InvocationFilter.ALL, last));
    assertThat(page(InvocationFilter.ALL, behind.page())).isEqualTo(Page.empty());
    assertThat(service.withChoices(behind).list().page().available()).contains(shown);
  }

  @Test
  void pageBehindTheEnd_ofMoreThanAreCounted_isTheFirst() {
    many(10_000);
    InvocationFilter ofTask = new FakeFilter().task("shop.charge").build();
    PageRequest behind = new PageRequest.Skip(3, 10_000);

    Page<InvocationRow> shown =
        service
            .listOrLast(new ListInvocationsQuery(SHOP, ofTask, behind))
            .page()
            .available()
            .orElseThrow();

    assertThat(ids(shown)).containsExactly("i9999", "i9998", "i9997");
    assertThat(shown.instead()).contains(new PageRequest.Skip(3, 0));
  }
}

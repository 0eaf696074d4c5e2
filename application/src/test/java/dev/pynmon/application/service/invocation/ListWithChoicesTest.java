package dev.pynmon.application.service.invocation;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.invocation.FilterChoices;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.invocation.ListWithChoices;
import dev.pynmon.application.port.in.invocation.StatusNumbers;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.InvocationFilter.StatusMode;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.KnownStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A list with what it can be filtered by. */
class ListWithChoicesTest {
  private static final AppKey SHOP = new AppKey("shop");

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final Totals totals = new Totals(monitor.background);
  private final ListInvocationsService service =
      new ListInvocationsService(
          monitor.directory(),
          totals,
          new MatchingInvocations(new FakeDecoder(), _ -> _ -> Optional.empty(), () -> 0));

  private ListWithChoices ask() {
    return ask(InvocationFilter.ALL);
  }

  private ListWithChoices ask(InvocationFilter filter) {
    return service.withChoices(new ListInvocationsQuery(SHOP, filter, PageRequest.first(5)));
  }

  private static List<TaskKey> tasks(FilterChoices choices) {
    return choices.tasks().available().flatMap(Snapshot::value).map(Page::items).orElseThrow();
  }

  @Test
  void tasks_byKey() {
    data.add(anInvocation("1").of("b.b"), anInvocation("2").of("a.a"), anInvocation("3").of("b.b"));
    assertThat(tasks(ask().choices())).containsExactly(new TaskKey("a.a"), new TaskKey("b.b"));
  }

  @Test
  void workflowTypes_byKey() {
    data.add(anInvocation("1").inWorkflow("1", "b.b"), anInvocation("2").inWorkflow("2", "a.a"));
    assertThat(ask().choices().workflowTypes().available().orElseThrow().items())
        .containsExactly(new TaskKey("a.a"), new TaskKey("b.b"));
  }

  @Test
  void numbersOfAll_areCountedOnceForAllPages() {
    data.add(anInvocation("1"), anInvocation("2").was(KnownStatus.FAILED, 3));
    totals.of(monitor.directory().visit(SHOP));
    store.calls.forget();
    assertThat(ask().numbers())
        .isEqualTo(
            new StatusNumbers(
                Map.of(
                    KnownStatus.REGISTERED, new Count.Exact(1),
                    KnownStatus.FAILED, new Count.Exact(1)),
                true));
    assertThat(store.calls.names()).doesNotContain("statuses.totals");
  }

  @Test
  void numbersOfAFilter_areThoseOfItsOtherConditions_whicheverStatusIsWanted() {
    data.add(
        anInvocation("1").of("a.a").was(KnownStatus.FAILED, 1),
        anInvocation("2").of("a.a").was(KnownStatus.SUCCESS, 2),
        anInvocation("3").of("b.b").was(KnownStatus.SUCCESS, 3));
    Search search = Search.parse("task:a.a", monitor.time.instant());
    InvocationFilter wanted = InvocationFilter.in(KnownStatus.FAILED);
    StatusNumbers both =
        new StatusNumbers(
            Map.of(
                KnownStatus.FAILED, new Count.Exact(1),
                KnownStatus.SUCCESS, new Count.Exact(1)),
            true);
    assertThat(ask(filter(wanted, Optional.of(new TaskKey("a.a")), Optional.empty())).numbers())
        .isEqualTo(both);
    ListWithChoices searched = ask(filter(wanted, Optional.empty(), Optional.of(search)));
    assertThat(searched.numbers()).isEqualTo(both);
    assertThat(searched.list().page().available().orElseThrow().items()).hasSize(1);
  }

  @Test
  void numbersOfMoreThanAreCounted_areAtLeast() {
    for (int i = 0; i <= PageRequest.MAX_LIMIT; i++) {
      data.add(anInvocation("i" + i).of("a.a"));
    }
    assertThat(
            ask(filter(InvocationFilter.ALL, Optional.of(new TaskKey("a.a")), Optional.empty()))
                .numbers())
        .isEqualTo(
            new StatusNumbers(
                Map.of(KnownStatus.REGISTERED, new Count.AtLeast(PageRequest.MAX_LIMIT)), false));
  }

  @Test
  void total_isAsExactAsTheNumbersOfTheSameFilter() {
    for (int i = 0; i < 150; i++) {
      data.add(anInvocation("i" + i).was(KnownStatus.FAILED, i));
    }
    Search search = Search.parse("status:failed", monitor.time.instant());
    ListWithChoices asked =
        ask(filter(InvocationFilter.ALL, Optional.empty(), Optional.of(search)));
    assertThat(asked.numbers().met())
        .containsExactly(Map.entry(KnownStatus.FAILED, new Count.Exact(150)));
    assertThat(asked.list().total().available()).contains(new Count.Exact(150));
  }

  @Test
  void numbers_areAsExactAsTheListOfAllOfThem() {
    StatusNumbers some =
        new StatusNumbers(
            Map.of(
                KnownStatus.FAILED, new Count.AtLeast(2),
                KnownStatus.SUCCESS, new Count.AtLeast(10)),
            false);
    assertThat(some.knowing(new Answer.Available<>(new Count.Exact(12)), InvocationFilter.ALL))
        .isEqualTo(
            new StatusNumbers(
                Map.of(
                    KnownStatus.FAILED, new Count.Exact(2),
                    KnownStatus.SUCCESS, new Count.Exact(10)),
                true));
    assertThat(
            some.knowing(
                new Answer.Available<>(new Count.Exact(2)),
                InvocationFilter.in(KnownStatus.FAILED)))
        .isEqualTo(
            new StatusNumbers(
                Map.of(
                    KnownStatus.FAILED, new Count.Exact(2),
                    KnownStatus.SUCCESS, new Count.AtLeast(10)),
                false));
    assertThat(some.knowing(new Answer.Available<>(new Count.AtLeast(12)), InvocationFilter.ALL))
        .isEqualTo(some);
  }

  @Test
  void numbersOfStatusesThatInvocationsEverHad_areNotKnown() {
    data.add(anInvocation("1"));
    InvocationFilter ever =
        new InvocationFilter(
            Set.of(KnownStatus.RETRY),
            StatusMode.HISTORY,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(ask(ever).numbers()).isEqualTo(StatusNumbers.UNKNOWN);
  }

  private static InvocationFilter filter(
      InvocationFilter of, Optional<TaskKey> task, Optional<Search> search) {
    return new InvocationFilter(
        of.statuses(),
        of.statusMode(),
        task,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        search);
  }

  @Test
  void tasksThatCannotBeRead_areMissingThere_andTheListIsWhole() {
    data.add(anInvocation("1"));
    store.calls.fail(Kind.CORRUPT_DATA, "statuses.tasks");
    ListWithChoices asked = ask();
    assertThat(asked.choices().tasks().absence()).isPresent();
    assertThat(asked.choices().workflowTypes().available()).isPresent();
    assertThat(asked.list().page().available().orElseThrow().items()).hasSize(1);
    assertThat(asked.list().missing()).isEmpty();
  }

  @Test
  void workflowTypesThatCannotBeRead_areMissingThere_andTheListIsWhole() {
    data.add(anInvocation("1"));
    store.calls.fail(Kind.CORRUPT_DATA, "workflows");
    ListWithChoices asked = ask();
    assertThat(asked.choices().workflowTypes().absence()).isPresent();
    assertThat(asked.list().page().available().orElseThrow().items()).hasSize(1);
    assertThat(asked.list().missing()).isEmpty();
  }

  @Test
  void totalsThatCannotBeCounted_areNotKnown_andTheListIsWhole() {
    data.add(anInvocation("1"));
    store.calls.fail(Kind.TIMEOUT, "statuses.totals");
    ListWithChoices asked = ask();
    assertThat(asked.numbers()).isEqualTo(StatusNumbers.UNKNOWN);
    assertThat(asked.choices().tasks().available()).isPresent();
    assertThat(asked.list().page().available().orElseThrow().items()).hasSize(1);
  }

  @Test
  void storeDown_isSaidOfEach() {
    store.calls.fail(Kind.TIMEOUT, "statuses");
    ListWithChoices asked = ask();
    assertThat(asked.list().page().absence()).isPresent();
    assertThat(asked.choices().tasks().absence()).isPresent();
    assertThat(asked.numbers()).isEqualTo(StatusNumbers.UNKNOWN);
  }
}

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
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.InvocationFilter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list with what it can be filtered by. */
class ListWithChoicesTest {
  private static final AppKey SHOP = new AppKey("shop");

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final Totals totals = new Totals(monitor.background);
  private final ListInvocationsService service =
      new ListInvocationsService(monitor.directory(), totals, new FakeDecoder());

  private ListWithChoices ask() {
    return service.withChoices(
        new ListInvocationsQuery(SHOP, InvocationFilter.ALL, PageRequest.first(5)));
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
  void totals_areCountedOnceForAllPages() {
    data.add(anInvocation("1"), anInvocation("2"));
    totals.of(monitor.directory().visit(SHOP));
    store.calls.forget();
    Snapshot<?> counted = ask().totals().available().orElseThrow();
    assertThat(counted).isEqualTo(totals.of(monitor.directory().visit(SHOP)).available().get());
    assertThat(store.calls.names()).doesNotContain("statuses.totals");
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
  void totalsThatCannotBeCounted_areMissingThere_andTheListIsWhole() {
    data.add(anInvocation("1"));
    store.calls.fail(Kind.TIMEOUT, "statuses.totals");
    ListWithChoices asked = ask();
    assertThat(asked.totals().absence()).isPresent();
    assertThat(asked.choices().tasks().available()).isPresent();
    assertThat(asked.list().page().available().orElseThrow().items()).hasSize(1);
  }

  @Test
  void storeDown_isSaidOfEach() {
    store.calls.fail(Kind.TIMEOUT, "statuses");
    ListWithChoices asked = ask();
    assertThat(asked.list().page().absence()).isPresent();
    assertThat(asked.choices().tasks().absence()).isPresent();
    assertThat(asked.totals().absence()).isPresent();
  }
}

package dev.pynmon.application.service.task;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.PageRequest;
import org.junit.jupiter.api.Test;

class ListTasksServiceTest {
  private static final AppKey SHOP = new AppKey("shop");

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final ListTasksService service =
      new ListTasksService(FakeMonitor.over(data, store).directory());

  @Test
  void list_tasksByKey() {
    data.add(anInvocation("1").of("b.b"), anInvocation("2").of("a.a"), anInvocation("3").of("b.b"));
    assertThat(
            service
                .keys(SHOP, PageRequest.first(5))
                .available()
                .orElseThrow()
                .value()
                .orElseThrow()
                .items())
        .containsExactly(new TaskKey("a.a"), new TaskKey("b.b"));
  }

  @Test
  void workflowTypes_byKey() {
    data.add(anInvocation("1").inWorkflow("1", "b.b"), anInvocation("2").inWorkflow("2", "a.a"));
    assertThat(service.workflowTypes(SHOP, PageRequest.first(5)).available().orElseThrow().items())
        .containsExactly(new TaskKey("a.a"), new TaskKey("b.b"));
  }

  @Test
  void list_storeDown_saysSo() {
    store.calls.fail(Kind.TIMEOUT, "statuses");
    assertThat(service.keys(SHOP, PageRequest.first(5)).absence()).isPresent();
  }
}

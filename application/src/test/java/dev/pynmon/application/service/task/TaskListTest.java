package dev.pynmon.application.service.task;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RETRY;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.in.task.TaskList;
import dev.pynmon.application.port.in.task.TaskListQuery;
import dev.pynmon.application.port.in.task.TaskOrder;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskListTest extends TaskServiceFixture {
  @Test
  void list_holdsIdleAndPurgedTasks() {
    data.add(
        anInvocation("1").of("b.idle"),
        anInvocation("2").of("a.purged").was(SUCCESS, 1).unknownToOrchestrator());

    TaskList list = service.list(query(TaskOrder.TASK, 0, 50));

    assertThat(keys(list)).containsExactly("a.purged", "b.idle");
    assertThat(list.total()).isEqualTo(new Count.Exact(2));
    assertThat(list.known().available().flatMap(Snapshot::value)).contains(new Count.Exact(1));
    assertThat(list.entries().get(0).statistics()).isPresent();
    assertThat(list.entries().get(1).statistics()).isEmpty();
  }

  @Test
  void list_inEveryOrder() {
    data.add(
        anInvocation("1").of("m.a").was(REGISTERED, 1).was(RUNNING, 2).was(SUCCESS, 9),
        anInvocation("2").of("m.a").was(SUCCESS, 9),
        anInvocation("3").of("m.a").was(FAILED, 100),
        anInvocation("4").of("m.b").was(REGISTERED, 1).was(RUNNING, 9).was(FAILED, 10),
        anInvocation("5").of("m.b").was(FAILED, 50),
        anInvocation("6").of("m.c").was(REGISTERED, 1).was(RUNNING, 5).was(RETRY, 9),
        anInvocation("7").of("m.d"));

    assertThat(list(TaskOrder.TASK)).containsExactly("m.a", "m.b", "m.c", "m.d");
    assertThat(list(TaskOrder.FINISHED)).containsExactly("m.a", "m.b", "m.c", "m.d");
    assertThat(list(TaskOrder.FAILED)).containsExactly("m.b", "m.a", "m.c", "m.d");
    assertThat(list(TaskOrder.FAILURE_RATE)).containsExactly("m.b", "m.a", "m.c", "m.d");
    assertThat(list(TaskOrder.RETRIES)).containsExactly("m.c", "m.a", "m.b", "m.d");
    assertThat(list(TaskOrder.WAIT_P50)).containsExactly("m.b", "m.c", "m.a", "m.d");
    assertThat(list(TaskOrder.WAIT)).containsExactly("m.b", "m.c", "m.a", "m.d");
    for (TaskOrder run :
        List.of(TaskOrder.RUN_P50, TaskOrder.RUN, TaskOrder.RUN_P99, TaskOrder.RUN_MAX)) {
      assertThat(list(run)).containsExactly("m.a", "m.c", "m.b", "m.d");
    }
    assertThat(list(TaskOrder.LAST_FAILURE)).containsExactly("m.a", "m.b", "m.c", "m.d");
    assertThat(reversed(TaskOrder.TASK)).containsExactly("m.d", "m.c", "m.b", "m.a");
    assertThat(reversed(TaskOrder.FAILED)).containsExactly("m.c", "m.a", "m.b", "m.d");
    assertThat(reversed(TaskOrder.WAIT)).containsExactly("m.a", "m.c", "m.b", "m.d");
    assertThat(reversed(TaskOrder.LAST_FAILURE)).containsExactly("m.b", "m.a", "m.c", "m.d");
  }

  @ParameterizedTest
  @CsvSource({
    "task:*.B, m.b, 1",
    "idle, m.idle, 1",
    "retries:>0, m.c, 1",
    "retries:0, m.b, 1",
    "failed:>0 finished:1, m.b, 1",
    "rate:100% last:-1d, m.b, 1",
    "rate:>100, , 0",
    "wait:4s, m.c, 1",
    "run:>0s NOT wait:4s, m.b, 1",
    "NOT task:m.idle, m.b m.c, 2",
    "task:none,, 0"
  })
  void list_ofAQuery_isOfThoseOfWhichItHolds(String query, String found, int total) {
    data.add(
        anInvocation("1").of("m.b").was(REGISTERED, 1).was(RUNNING, 9).was(FAILED, 10),
        anInvocation("2").of("m.c").was(REGISTERED, 1).was(RUNNING, 5).was(RETRY, 9),
        anInvocation("3").of("m.idle"));
    Search search = Search.parse(query, monitor.time.instant(), Noun.TASKS);
    TaskListQuery all = query(TaskOrder.TASK, 0, 50);

    TaskList list =
        service.list(
            new TaskListQuery(
                all.app(), all.range(), Optional.of(search), all.order(), false, all.page()));

    assertThat(String.join(" ", keys(list))).isEqualTo(found == null ? "" : found);
    assertThat(list.total()).isEqualTo(new Count.Exact(total));
  }

  @Test
  void list_byPages() {
    data.add(anInvocation("1").of("m.a"), anInvocation("2").of("m.b"), anInvocation("3").of("m.c"));

    assertThat(keys(service.list(query(TaskOrder.TASK, 2, 2)))).containsExactly("m.c");
    assertThat(service.list(query(TaskOrder.TASK, 4, 2)).total()).isEqualTo(new Count.Exact(3));
  }

  @Test
  void pageBehindTheEnd_isTheLast() {
    data.add(anInvocation("1").of("m.a"), anInvocation("2").of("m.b"), anInvocation("3").of("m.c"));

    TaskList list = service.list(query(TaskOrder.TASK, 8, 2));

    assertThat(keys(list)).containsExactly("m.c");
    assertThat(list.page().instead()).contains(new PageRequest.Skip(2, 2));
    assertThat(service.list(query(TaskOrder.TASK, 2, 2)).page().instead()).isEmpty();
  }

  @Test
  void pageBehindTheEnd_whileTasksAreSearched_isTheFirst() {
    data.add(
        anInvocation("1").of("m.a").was(SUCCESS, 9), anInvocation("2").of("m.b").was(SUCCESS, 9));
    data.looksForTasks();

    TaskList list = service.list(query(TaskOrder.TASK, 8, 1));

    assertThat(keys(list)).containsExactly("m.a");
    assertThat(list.page().instead()).contains(new PageRequest.Skip(1, 0));
  }

  @Test
  void list_whileTasksAreSearched_saysAtLeast() {
    data.add(anInvocation("1").of("m.a").was(SUCCESS, 9), anInvocation("2").of("m.idle"));
    data.looksForTasks();

    assertThat(service.list(query(TaskOrder.TASK, 0, 1)).total()).isEqualTo(new Count.AtLeast(1));
  }

  @Test
  void list_ofMoreThanIsListed_saysAtLeast() {
    for (int i = 0; i < ShowTasksUseCase.MAX_TASKS + 1; i++) {
      data.add(anInvocation("i" + i).of("m.t" + i));
    }

    assertThat(service.list(query(TaskOrder.TASK, 0, 1)).total())
        .isEqualTo(new Count.AtLeast(ShowTasksUseCase.MAX_TASKS));
    assertThat(store.calls.count("statuses.tasks")).isEqualTo(5);
  }
}

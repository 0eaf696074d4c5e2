package dev.pynmon.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An orchestrator, as pynenc answers about it. */
public abstract class GoldenStatusesContract extends GoldenContract {
  /** The ids, newest registered first. */
  protected abstract List<InvocationId> newestFirst();

  @Test
  void invocations_areListedByRegistration() {
    List<InvocationState> listed = listed(StatusFilter.ALL);
    assertThat(listed).extracting(InvocationState::id).containsExactlyElementsOf(newestFirst());
    assertThat(listed).containsExactlyInAnyOrderElementsOf(each(GoldenInvocation::state).values());
  }

  @Test
  void counts_areThoseOfPynenc() {
    assertThat(statuses().totals().byStatus()).isEqualTo(golden().countsByStatus());
    assertThat(statuses().count(StatusFilter.ALL, 10_000))
        .isEqualTo(new Count.Exact(golden().count()));
    golden()
        .countsByStatus()
        .forEach(
            (status, many) ->
                assertThat(statuses().count(StatusFilter.in(status), 10_000))
                    .isEqualTo(new Count.Exact(many)));
  }

  @Test
  void tasks_areThoseThatRan() {
    assertThat(OpenedStores.allTaken(statuses()::tasks)).containsExactlyElementsOf(tasks());
  }

  @Test
  void invocationsOfEachTask_areListedByRegistration() {
    assertThat(tasks())
        .allSatisfy(
            task ->
                assertThat(listed(StatusFilter.of(task)))
                    .extracting(InvocationState::id)
                    .containsExactlyElementsOf(newestFirst(task)));
  }

  @Test
  void states_areThoseOfPynenc() {
    assertThat(statuses().of(invocations().keySet())).isEqualTo(each(GoldenInvocation::state));
  }

  @Test
  void blocking_isThatOfPynenc() {
    assertThat(opened().orchestrator(app()).blocking().blocking(ALL))
        .containsExactlyInAnyOrderElementsOf(golden().blocking());
  }

  private List<TaskKey> tasks() {
    return invocations().values().stream()
        .map(one -> one.state().task())
        .distinct()
        .sorted()
        .toList();
  }

  private List<InvocationId> newestFirst(TaskKey task) {
    List<InvocationId> ofTask =
        invocations().values().stream()
            .filter(one -> one.state().task().equals(task))
            .map(GoldenInvocation::id)
            .toList();
    return newestFirst().stream().filter(ofTask::contains).toList();
  }

  private List<InvocationState> listed(StatusFilter filter) {
    return OpenedStores.all(page -> statuses().page(filter, page));
  }

  private Statuses statuses() {
    return opened().orchestrator(app()).statuses();
  }
}

package dev.pynmon.application.fake;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.InvocationFilter.StatusMode;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.InvocationStatus;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds filters that read like language. */
public final class FakeFilter {
  private Set<InvocationStatus> statuses = Set.of();
  private StatusMode mode = StatusMode.CURRENT;
  private Optional<TaskKey> task = Optional.empty();
  private Optional<WorkflowId> workflow = Optional.empty();
  private Optional<TaskKey> workflowType = Optional.empty();
  private Optional<TimeWindow> window = Optional.empty();
  private Optional<Set<InvocationId>> ids = Optional.empty();
  private Optional<Search> search = Optional.empty();

  public FakeFilter status(InvocationStatus... wanted) {
    statuses = Set.of(wanted);
    return this;
  }

  public FakeFilter everHad() {
    mode = StatusMode.HISTORY;
    return this;
  }

  public FakeFilter task(String wanted) {
    task = Optional.of(new TaskKey(wanted));
    return this;
  }

  public FakeFilter workflow(String wanted) {
    workflow = Optional.of(new WorkflowId(wanted));
    return this;
  }

  public FakeFilter workflowType(String wanted) {
    workflowType = Optional.of(new TaskKey(wanted));
    return this;
  }

  /** From and to, in seconds after the start of all time. */
  public FakeFilter window(int from, int to) {
    window =
        Optional.of(
            new TimeWindow(
                FakeInvocation.START.plusSeconds(from), FakeInvocation.START.plusSeconds(to)));
    return this;
  }

  public FakeFilter ids(String... wanted) {
    ids = Optional.of(Stream.of(wanted).map(InvocationId::new).collect(Collectors.toSet()));
    return this;
  }

  /** A query, whose times are counted from the start of all time. */
  public FakeFilter search(String wanted) {
    search = Optional.of(Search.parse(wanted, FakeInvocation.START));
    return this;
  }

  public InvocationFilter build() {
    return new InvocationFilter(statuses, mode, task, workflow, workflowType, window, ids, search);
  }
}

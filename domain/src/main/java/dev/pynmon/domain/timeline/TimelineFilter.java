package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import java.util.Optional;
import java.util.Set;

/**
 * Which invocations are shown: those that fit every part. What is unknown of an invocation fits no
 * part that asks for it.
 *
 * @param scope only these, when not empty
 * @param task only those of this task
 * @param workflow only members of this workflow
 * @param workflowType only members of workflows that this task defines
 * @param showSystem whether the tasks that pynenc runs for itself are shown
 * @param search the query that must hold of them; whoever reads them asks it, so that {@link
 *     #accepts} does not
 */
public record TimelineFilter(
    Set<InvocationId> scope,
    Optional<TaskKey> task,
    Optional<WorkflowId> workflow,
    Optional<TaskKey> workflowType,
    boolean showSystem,
    Optional<Search> search) {
  /** Every invocation. */
  public static final TimelineFilter ALL =
      new TimelineFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), true);

  public TimelineFilter {
    scope = Set.copyOf(scope);
  }

  /** Without a query. */
  public TimelineFilter(
      Set<InvocationId> scope,
      Optional<TaskKey> task,
      Optional<WorkflowId> workflow,
      Optional<TaskKey> workflowType,
      boolean showSystem) {
    this(scope, task, workflow, workflowType, showSystem, Optional.empty());
  }

  /** True when the invocation is shown. */
  public boolean accepts(TimelineSubject subject) {
    return (scope.isEmpty() || scope.contains(subject.id()))
        && fits(task, subject.task())
        && fits(workflow, subject.workflow().map(WorkflowIdentity::id))
        && fits(workflowType, subject.workflow().map(WorkflowIdentity::type))
        && (showSystem || subject.task().filter(TaskKey::isSystem).isEmpty());
  }

  /** The same for other invocations. */
  public TimelineFilter withScope(Set<InvocationId> ids) {
    return new TimelineFilter(ids, task, workflow, workflowType, showSystem, search);
  }

  /** The same of those of which a query holds, if there is one. */
  public TimelineFilter asking(Optional<Search> query) {
    return new TimelineFilter(scope, task, workflow, workflowType, showSystem, query);
  }

  /** True when only some tasks, workflows or invocations are wanted. */
  public boolean narrows() {
    return !scope.isEmpty()
        || task.isPresent()
        || workflow.isPresent()
        || workflowType.isPresent()
        || search.isPresent();
  }

  private static <T> boolean fits(Optional<T> wanted, Optional<T> actual) {
    return wanted.isEmpty() || wanted.equals(actual);
  }
}

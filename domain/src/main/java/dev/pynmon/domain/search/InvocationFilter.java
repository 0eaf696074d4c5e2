package dev.pynmon.domain.search;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Optional;
import java.util.Set;

/**
 * Which invocations a list shows. Every condition that is given must hold.
 *
 * @param statuses the statuses wanted; empty means all
 * @param statusMode whether that is the present status or any the invocation ever had
 * @param task the task wanted
 * @param workflow the workflow wanted, exactly
 * @param workflowType the defining task of the workflow wanted
 * @param window a history entry must lie in it; of failed ones alone, the moment they failed
 * @param ids only these; an empty set matches nothing. Given ids override the window
 * @param search the query that must hold of them
 */
public record InvocationFilter(
    Set<InvocationStatus> statuses,
    StatusMode statusMode,
    Optional<TaskKey> task,
    Optional<WorkflowId> workflow,
    Optional<TaskKey> workflowType,
    Optional<TimeWindow> window,
    Optional<Set<InvocationId>> ids,
    Optional<Search> search) {
  /** Every invocation. */
  public static final InvocationFilter ALL =
      new InvocationFilter(
          Set.of(),
          StatusMode.CURRENT,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public InvocationFilter {
    statuses = Set.copyOf(statuses);
    ids = ids.map(Set::copyOf);
  }

  /** Every invocation that is now in one of these statuses. */
  public static InvocationFilter in(InvocationStatus... statuses) {
    return new InvocationFilter(
        Set.of(statuses),
        StatusMode.CURRENT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Every invocation of which a query holds. */
  public static InvocationFilter asking(Search search) {
    return new InvocationFilter(
        Set.of(),
        StatusMode.CURRENT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(search));
  }

  /** The same, of these alone. */
  public InvocationFilter among(Set<InvocationId> some) {
    return new InvocationFilter(
        statuses, statusMode, task, workflow, workflowType, window, Optional.of(some), search);
  }

  /** The same in another window, or in none. */
  public InvocationFilter within(Optional<TimeWindow> other) {
    return new InvocationFilter(
        statuses, statusMode, task, workflow, workflowType, other, ids, search);
  }

  /** The same in whichever status. */
  public InvocationFilter inAnyStatus() {
    return new InvocationFilter(
        Set.of(), StatusMode.CURRENT, task, workflow, workflowType, window, ids, search);
  }

  /**
   * True when it asks for statuses that an invocation ever had, so that histories are to be read.
   */
  public boolean asksForThePast() {
    return statusMode == StatusMode.HISTORY && !statuses.isEmpty();
  }

  /** In which statuses all that it lets through are now; empty for any. */
  public Set<InvocationStatus> present() {
    return asksForThePast() || statuses.isEmpty()
        ? search.map(Search::statuses).orElse(Set.of())
        : statuses;
  }

  /**
   * The time in which all that it lets through failed, where it asks for failed ones alone: that
   * they failed is the last that happened to them.
   */
  public Optional<TimeWindow> failedIn() {
    return ids.isEmpty() && present().equals(Set.of(KnownStatus.FAILED))
        ? window
        : Optional.empty();
  }

  /** What a status in a filter means. */
  public enum StatusMode {
    /** The status the invocation has now. */
    CURRENT,
    /** Any status it ever had. */
    HISTORY
  }
}

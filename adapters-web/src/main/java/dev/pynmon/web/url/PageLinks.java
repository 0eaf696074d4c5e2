package dev.pynmon.web.url;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Navigation;
import dev.pynmon.pictures.text.SafeText;
import java.time.Instant;
import java.util.List;

/**
 * Where things that are named on many pages have their own. "" where there is no such page: what is
 * stored in a wrong form could not be asked for; and where an id or a key is longer than any that
 * pynenc writes, which is cut wherever it is drawn.
 */
public final class PageLinks {
  private static final int LONGEST_RUN = 300;

  /** Of a longer id only the beginning was read. */
  private static final int LONGEST_CONDITION = 999;

  private PageLinks() {}

  /** The page of an invocation. */
  public static String invocation(InvocationId id, Links links) {
    return SafeText.isWhole(id.value()) && InvocationId.parse(id.value()).isPresent()
        ? links.to("invocations", id.value()).toString()
        : "";
  }

  /** The page of an event. */
  public static String event(EventId id, Links links) {
    return SafeText.isWhole(id.value()) && EventId.parse(id.value()).isPresent()
        ? links.to("events", id.value()).toString()
        : "";
  }

  /** The runs of all triggers. */
  public static Url triggerRuns(Links links) {
    return links.area("trigger-runs");
  }

  /** Those of them that cron caused last night. */
  public static Url lastNight(Links links) {
    return triggerRuns(links).with("when", "night").with("kind", "cron");
  }

  /** The page of a run of a trigger. */
  public static String triggerRun(TriggerRunId id, Links links) {
    return SafeText.isWhole(id.value()) && TriggerRunId.parse(id.value()).isPresent()
        ? links.to("trigger-runs", id.value()).toString()
        : "";
  }

  /** The page of a trigger. */
  public static String trigger(String id, Links links) {
    return SafeText.isWhole(id) && isTrigger(id) ? links.to("triggers", id).toString() : "";
  }

  /** True when a trigger of this id can be asked for; pynenc gives each 64 digits. */
  public static boolean isTrigger(String id) {
    return TriggerRunId.parse(id).isPresent();
  }

  /** The page of a condition, whose id may be any text. */
  public static String condition(String id, Links links) {
    return canBeAsked(id)
        ? links.to("trigger-runs", "condition").with("condition_id", id).toString()
        : "";
  }

  /** The page of a condition that was met. */
  public static String validCondition(String id, Links links) {
    return canBeAsked(id)
        ? links.to("trigger-runs", "valid-condition").with("valid_condition_id", id).toString()
        : "";
  }

  private static boolean canBeAsked(String condition) {
    return !condition.isBlank() && condition.length() <= LONGEST_CONDITION;
  }

  /** The page of a run of the atomic service. */
  public static String serviceRun(String id, Links links) {
    return SafeText.isWhole(id) && isServiceRun(id)
        ? links.to("runners", "atomic-service", "runs", id).toString()
        : "";
  }

  /** The timeline around some moments, one at least. */
  public static String timelineAround(List<Instant> moments, Links links) {
    TimeWindow window = Navigation.around(moments).orElseThrow();
    return TimelineAddress.of(window, links).toString();
  }

  /** True when a run of this id can be asked for; pynenc gives each a UUID. */
  public static boolean isServiceRun(String id) {
    return !id.isBlank() && id.length() <= LONGEST_RUN;
  }

  /** The page of a task. */
  public static String task(TaskKey task, Links links) {
    return task(task, Query.NONE, links);
  }

  /** The page of a task with these parameters. */
  public static String task(TaskKey task, Query query, Links links) {
    return SafeText.isShortKey(task.value()) && TaskKey.parse(task.value()).isPresent()
        ? links.to("tasks", task.value()).with(query).toString()
        : "";
  }

  /** The page of a call. */
  public static String call(CallKey call, Links links) {
    return SafeText.isShortKey(call.value()) && CallKey.parse(call.value()).isPresent()
        ? links.to("calls", call.value()).toString()
        : "";
  }

  /**
   * The page of a queue, whatever its name: browsers take two dots for the way up, so such a name
   * goes behind the address.
   */
  public static String queue(QueueName queue, Links links) {
    String name = queue.value();
    if (name.equals(".") || name.equals("..")) {
      return links.to("broker", "queue").with("queue", name).toString();
    }
    return (name.isEmpty() ? links.area("broker", "queues") : links.to("broker", "queues", name))
        .toString();
  }

  /** The page of a kind of workflow. */
  public static String workflow(TaskKey type, Links links) {
    return SafeText.isShortKey(type.value()) && TaskKey.parse(type.value()).isPresent()
        ? links.to("workflows", type.value()).toString()
        : "";
  }

  /** The page of a run of a workflow. */
  public static String workflowRun(WorkflowId run, Links links) {
    return SafeText.isWhole(run.value()) && WorkflowId.parse(run.value()).isPresent()
        ? links.to("workflows", "runs", run.value()).toString()
        : "";
  }
}

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
 * Where things that are named on many pages have their own. None where there is no such page: what
 * is stored in a wrong form could not be asked for; and where an id or a key is longer than any
 * that pynenc writes, which is cut wherever it is drawn.
 */
public final class PageLinks {
  private static final int LONGEST_RUN = 300;

  /** Of a longer id only the beginning was read. */
  private static final int LONGEST_CONDITION = 999;

  private PageLinks() {}

  /** The page of an invocation. */
  public static Href invocation(InvocationId id, Links links) {
    return SafeText.isWhole(id.value()) && InvocationId.parse(id.value()).isPresent()
        ? Href.to(links.to("invocations", id.value()))
        : Href.NONE;
  }

  /** The page of an event. */
  public static Href event(EventId id, Links links) {
    return SafeText.isWhole(id.value()) && EventId.parse(id.value()).isPresent()
        ? Href.to(links.to("events", id.value()))
        : Href.NONE;
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
  public static Href triggerRun(TriggerRunId id, Links links) {
    return SafeText.isWhole(id.value()) && TriggerRunId.parse(id.value()).isPresent()
        ? Href.to(links.to("trigger-runs", id.value()))
        : Href.NONE;
  }

  /** The page of a trigger. */
  public static Href trigger(String id, Links links) {
    return SafeText.isWhole(id) && isTrigger(id) ? Href.to(links.to("triggers", id)) : Href.NONE;
  }

  /** True when a trigger of this id can be asked for; pynenc gives each 64 digits. */
  public static boolean isTrigger(String id) {
    return TriggerRunId.parse(id).isPresent();
  }

  /** The page of a condition, whose id may be any text. */
  public static Href condition(String id, Links links) {
    return canBeAsked(id)
        ? Href.to(links.to("trigger-runs", "condition").with("condition_id", id))
        : Href.NONE;
  }

  /** The page of a condition that was met. */
  public static Href validCondition(String id, Links links) {
    return canBeAsked(id)
        ? Href.to(links.to("trigger-runs", "valid-condition").with("valid_condition_id", id))
        : Href.NONE;
  }

  private static boolean canBeAsked(String condition) {
    return !condition.isBlank() && condition.length() <= LONGEST_CONDITION;
  }

  /** The page of a run of the atomic service. */
  public static Href serviceRun(String id, Links links) {
    return SafeText.isWhole(id) && isServiceRun(id)
        ? Href.to(links.to("runners", "atomic-service", "runs", id))
        : Href.NONE;
  }

  /** The timeline around some moments, one at least. */
  public static Href timelineAround(List<Instant> moments, Links links) {
    TimeWindow window = Navigation.around(moments).orElseThrow();
    return Href.to(TimelineAddress.of(window, links));
  }

  /** True when a run of this id can be asked for; pynenc gives each a UUID. */
  public static boolean isServiceRun(String id) {
    return !id.isBlank() && id.length() <= LONGEST_RUN;
  }

  /** The page of a task. */
  public static Href task(TaskKey task, Links links) {
    return task(task, Query.NONE, links);
  }

  /** The page of a task with these parameters. */
  public static Href task(TaskKey task, Query query, Links links) {
    return SafeText.isShortKey(task.value()) && TaskKey.parse(task.value()).isPresent()
        ? Href.to(links.to("tasks", task.value()).with(query))
        : Href.NONE;
  }

  /** The page of a call. */
  public static Href call(CallKey call, Links links) {
    return SafeText.isShortKey(call.value()) && CallKey.parse(call.value()).isPresent()
        ? Href.to(links.to("calls", call.value()))
        : Href.NONE;
  }

  /**
   * The page of a queue, whatever its name: browsers take two dots for the way up, so such a name
   * goes behind the address.
   */
  public static Href queue(QueueName queue, Links links) {
    String name = queue.value();
    if (name.equals(".") || name.equals("..")) {
      return Href.to(links.to("broker", "queue").with("queue", name));
    }
    return Href.to(
        name.isEmpty() ? links.area("broker", "queues") : links.to("broker", "queues", name));
  }

  /** The page of a kind of workflow. */
  public static Href workflow(TaskKey type, Links links) {
    return SafeText.isShortKey(type.value()) && TaskKey.parse(type.value()).isPresent()
        ? Href.to(links.to("workflows", type.value()))
        : Href.NONE;
  }

  /** The page of a run of a workflow. */
  public static Href workflowRun(WorkflowId run, Links links) {
    return SafeText.isWhole(run.value()) && WorkflowId.parse(run.value()).isPresent()
        ? Href.to(links.to("workflows", "runs", run.value()))
        : Href.NONE;
  }
}

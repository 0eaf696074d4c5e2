package dev.pynmon.web.part;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.web.url.Links;

/**
 * Where things that are named on many pages have their own. "" where there is no such page: what is
 * stored in a wrong form could not be asked for.
 */
public final class PageLinks {
  private PageLinks() {}

  /** The page of an invocation. */
  public static String invocation(InvocationId id, Links links) {
    return InvocationId.parse(id.value()).isPresent()
        ? links.to("invocations", id.value()).toString()
        : "";
  }

  /** The page of a task. */
  public static String task(TaskKey task, Links links) {
    return TaskKey.parse(task.value()).isPresent()
        ? links.to("tasks", task.value()).toString()
        : "";
  }

  /** The page of a call. */
  public static String call(CallKey call, Links links) {
    return CallKey.parse(call.value()).isPresent()
        ? links.to("calls", call.value()).toString()
        : "";
  }

  /** The page that shows what waits in a queue. */
  public static String queue(QueueName queue, Links links) {
    return links.to("broker", "queue").with("queue", queue.value()).toString();
  }

  /** The page of a kind of workflow. */
  public static String workflow(TaskKey type, Links links) {
    return TaskKey.parse(type.value()).isPresent()
        ? links.to("workflows", type.value()).toString()
        : "";
  }

  /** The page of a run of a workflow. */
  public static String workflowRun(WorkflowId run, Links links) {
    return WorkflowId.parse(run.value()).isPresent()
        ? links.to("workflows", "runs", run.value()).toString()
        : "";
  }
}

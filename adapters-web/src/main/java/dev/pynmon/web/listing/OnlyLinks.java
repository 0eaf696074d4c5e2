package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.search.Field;
import dev.pynmon.web.url.FilterNames;
import java.util.List;
import java.util.Optional;

/**
 * The list of those only that share a value of a row, none where the row has no such value, at most
 * one each. For the template {@code listing/row}.
 *
 * @param onlyStatus those in its status
 * @param onlyTask those of its task
 * @param onlyWorkflow those of its workflow
 * @param onlyRetries those that were retried as often
 * @param onlyAsked those that a condition of a query tells
 * @param onlyTimes those of its time
 */
record OnlyLinks(
    List<Only> onlyStatus,
    List<Only> onlyTask,
    List<Only> onlyWorkflow,
    List<Only> onlyRetries,
    Asked onlyAsked,
    OnlyTimes onlyTimes) {

  static OnlyLinks of(ReadInvocation read, Narrowing list) {
    InvocationRow row = read.of();
    return new OnlyLinks(
        list.to("status", Field.STATUS, row.state().map(state -> state.status().status().value())),
        list.to(FilterNames.TASK, Field.TASK, row.task().map(TaskKey::value)),
        list.to(
            FilterNames.WORKFLOW,
            Field.WORKFLOW,
            read.workflow().map(workflow -> workflow.id().value())),
        list.and(Field.RETRIES, retries(row)),
        new Asked(
            list.and(Field.RUNNER, read.life().lastActor().map(RunnerId::value)),
            list.and(Field.QUEUE, read.queue().map(QueueName::value)),
            list.and(Field.HOST, row.lastRunner().map(RunnerContext::hostname)),
            list.and(Field.EXCEPTION, row.failureCause().map(FailureCause::exception))),
        OnlyTimes.of(read.life(), list));
  }

  private static Optional<String> retries(InvocationRow row) {
    return row.state().map(state -> Long.toString(state.retries()));
  }

  /**
   * Those that a condition of a query tells.
   *
   * @param onlyRunner those that the same runner changed
   * @param onlyQueue those that wait in the same queue, or are sent to it
   * @param onlyHost those that were changed on the same host
   * @param onlyException those that failed with the same type of exception
   */
  record Asked(
      List<Only> onlyRunner, List<Only> onlyQueue, List<Only> onlyHost, List<Only> onlyException) {}
}

package dev.pynmon.web.rerun.bulk;

import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.listing.FailureCauseView;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * What would be run again of one task, for the template {@code rerun/plan}.
 *
 * @param planTask the task
 * @param planCount how many
 * @param planQueue where they would wait; "" where that is not known
 * @param planExamples the first of them
 * @param rowCause why the first of these failed; at most one
 */
record TaskRow(
    TaskLink planTask,
    String planCount,
    String planQueue,
    List<InvocationLink> planExamples,
    List<FailureCauseView> rowCause) {
  static TaskRow of(BulkPlan.OfTask task, Links links) {
    return new TaskRow(
        TaskLink.of(task.task(), links),
        CountText.of(task.count()),
        task.queue().map(QueueName::value).map(SafeText::name).orElse(""),
        task.examples().stream().map(id -> InvocationLink.of(id, links)).toList(),
        FailureCauseView.any(task.raised()));
  }
}

package dev.pynmon.web.rerun;

import dev.pynmon.application.port.in.rerun.RerunAround;
import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * What is known of a re-run, for the template {@code rerun/facts}.
 *
 * @param factTask the task
 * @param factWorkflow what becomes of workflows
 * @param factLinks earlier re-runs; at most one
 */
record AgainFacts(TaskLink factTask, String factWorkflow, List<AgainLinks> factLinks) {
  static AgainFacts of(RerunOutlook.Known outlook, RerunAround around, Links links) {
    return new AgainFacts(
        TaskLink.of(outlook.task(), links),
        outlook.startsWorkflow() ? "begins one of its own" : "none",
        AgainLinks.of(around, links).stream().toList());
  }
}

package dev.pynmon.web.search;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.search.FoundRunner;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.listing.FailureCauseView;
import dev.pynmon.web.listing.RowView;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;

/**
 * A match by its id or name, for the template {@code search/hits}.
 *
 * @param hitHref its page, if it has one
 * @param hitName its id or key
 * @param hitText what else is known of it; "" for nothing
 */
record HitRow(Href hitHref, String hitName, String hitText) {
  static HitRow of(FoundRunner runner, Links links) {
    return new HitRow(
        RunnerLink.href(runner.id(), links),
        SafeText.whole(runner.id().value()),
        runner.context().map(HitRow::who).orElse("only its sign of life is known"));
  }

  static HitRow of(InvocationRow row, Links links) {
    return new HitRow(
        PageLinks.invocation(row.id(), links),
        SafeText.whole(row.id().value()),
        row.task().map(task -> SafeText.name(task.value())).orElse("")
            + row.state()
                .map(_ -> ", " + RowView.badge(row).badgeName())
                .orElse(", which the orchestrator does not know")
            + row.failureCause()
                .map(failureCause -> ", " + FailureCauseView.of(failureCause).text())
                .orElse(""));
  }

  static HitRow ofTask(TaskKey key, Links links) {
    return new HitRow(
        PageLinks.task(key, links),
        SafeText.whole(key.value()),
        key.isSystem() ? "of pynenc itself" : "");
  }

  static HitRow ofWorkflow(TaskKey key, Links links) {
    return new HitRow(PageLinks.workflow(key, links), SafeText.whole(key.value()), "");
  }

  private static String who(RunnerContext context) {
    return SafeText.name(context.runnerClass() + " on " + context.hostname());
  }
}

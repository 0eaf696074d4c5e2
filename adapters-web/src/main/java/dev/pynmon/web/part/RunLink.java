package dev.pynmon.web.part;

import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;

/**
 * A link to a run of a workflow, for the template {@code part/run}.
 *
 * @param runHref its page; none when it has none
 * @param runId its id
 * @param runShort the beginning of that
 */
public record RunLink(Href runHref, String runId, String runShort) {
  /** The link. */
  public static RunLink of(WorkflowId run, Links links) {
    return new RunLink(
        PageLinks.workflowRun(run, links), SafeText.id(run.value()), ShortId.of(run.value()));
  }
}

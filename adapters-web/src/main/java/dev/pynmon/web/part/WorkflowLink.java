package dev.pynmon.web.part;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.util.Optional;

/**
 * A kind of workflow wherever it is named, for the template {@code part/workflow}.
 *
 * @param workflowHref its page; none when it is not known or its key is damaged
 * @param workflowText the task that defines it; "" when it is not known
 */
public record WorkflowLink(Href workflowHref, String workflowText) {
  /** The link. */
  public static WorkflowLink of(TaskKey type, Links links) {
    return new WorkflowLink(PageLinks.workflow(type, links), SafeText.name(type.value()));
  }

  /** The link to one that may not be known. */
  public static WorkflowLink of(Optional<TaskKey> type, Links links) {
    return type.map(key -> of(key, links)).orElseGet(() -> new WorkflowLink(Href.NONE, ""));
  }
}

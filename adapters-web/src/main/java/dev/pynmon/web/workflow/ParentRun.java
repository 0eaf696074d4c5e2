package dev.pynmon.web.workflow;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.PageLinks;
import dev.pynmon.web.part.RunLink;
import dev.pynmon.web.url.Links;
import java.util.Optional;

/**
 * The run that another is a part of.
 *
 * @param parentType its type; "" when that is not known
 * @param parentTypeHref the page of that kind of workflow
 * @param parentRun its own page
 */
record ParentRun(String parentType, String parentTypeHref, RunLink parentRun) {
  static ParentRun of(WorkflowId id, Optional<TaskKey> type, Links links) {
    return new ParentRun(
        type.map(TaskKey::value).map(SafeText::name).orElse(""),
        type.map(key -> PageLinks.workflow(key, links)).orElse(""),
        RunLink.of(id, links));
  }
}

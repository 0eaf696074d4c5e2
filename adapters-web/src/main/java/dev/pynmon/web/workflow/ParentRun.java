package dev.pynmon.web.workflow;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.web.part.RunLink;
import dev.pynmon.web.part.WorkflowLink;
import dev.pynmon.web.url.Links;
import java.util.Optional;

/**
 * The run that another is a part of.
 *
 * @param parentType its type
 * @param parentRun its own page
 */
record ParentRun(WorkflowLink parentType, RunLink parentRun) {
  static ParentRun of(WorkflowId id, Optional<TaskKey> type, Links links) {
    return new ParentRun(WorkflowLink.of(type, links), RunLink.of(id, links));
  }
}

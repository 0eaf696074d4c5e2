package dev.pynmon.application.port.in.workflow;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Page;
import java.time.Instant;
import java.util.Map;

/**
 * The workflows of an application.
 *
 * @param asOf when this was read
 * @param page a part of them; missing when the state backend cannot be asked
 * @param missing the other components that could not be asked
 */
public record WorkflowTypes(
    Instant asOf, Answer<Page<WorkflowType>> page, Map<Component, Absence> missing) {
  public WorkflowTypes {
    missing = Map.copyOf(missing);
  }
}

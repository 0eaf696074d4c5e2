package dev.pynmon.application.port.in.workflow;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Page;
import java.time.Instant;
import java.util.Map;

/**
 * A part of what began in a run.
 *
 * @param asOf when it was read
 * @param members the invocations and sub-workflows, oldest registered first
 * @param extras where those wait that do
 * @param missing the other components that could not be asked about them
 */
public record WorkflowMembers(
    Instant asOf,
    Answer<Page<InvocationRow>> members,
    ListExtras extras,
    Map<Component, Absence> missing) {
  public WorkflowMembers {
    missing = Map.copyOf(missing);
  }
}

package dev.pynmon.sqlite.purge;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In which workflows invocations may be listed.
 *
 * @param known those whose records tell it
 * @param unknown those without a readable record
 */
record Memberships(List<OfWorkflow> known, List<InvocationId> unknown) {
  /**
   * The members of one workflow.
   *
   * @param workflow which
   * @param ids the members
   */
  record OfWorkflow(WorkflowId workflow, List<InvocationId> ids) {}

  static Memberships of(Collection<EndedInvocation> ended) {
    Map<WorkflowId, List<InvocationId>> known = new LinkedHashMap<>();
    List<InvocationId> unknown = new ArrayList<>();
    for (EndedInvocation each : ended) {
      if (each.record().isPresent() && each.record().get() instanceof Invocation record) {
        listedIn(record)
            .forEach(id -> known.computeIfAbsent(id, _ -> new ArrayList<>()).add(each.id()));
      } else {
        unknown.add(each.id());
      }
    }
    return new Memberships(
        known.entrySet().stream()
            .map(entry -> new OfWorkflow(entry.getKey(), entry.getValue()))
            .toList(),
        unknown);
  }

  /** An invocation is listed in its workflow, or its own workflow in the one around. */
  private static Stream<WorkflowId> listedIn(Invocation record) {
    Optional<WorkflowIdentity> workflow = record.workflow();
    return Stream.concat(
        workflow.map(WorkflowIdentity::id).stream(),
        workflow.flatMap(WorkflowIdentity::parent).stream());
  }
}

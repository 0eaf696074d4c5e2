package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.invocation.InvocationBrief;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.PageRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what pictures do not show: records and states at the same time, and then the exceptions of
 * those that failed, a call each however many they are.
 */
final class BriefReading {
  private final Visit visit;

  BriefReading(Visit visit) {
    this.visit = visit;
  }

  /** Of those of the first 1,000 that the state backend has. */
  Answer<Map<InvocationId, InvocationBrief>> of(Collection<InvocationId> wanted) {
    List<InvocationId> ids = wanted.stream().distinct().limit(PageRequest.MAX_LIMIT).toList();
    Later<Map<InvocationId, InvocationState>> states = visit.begin(() -> visit.states(ids));
    Answer<Map<InvocationId, StoredInvocation>> records = visit.recordsOrWhyNot(ids);
    Map<InvocationId, FailureCause> failureCauses = visit.failureCauses(states.get().values());
    return records.map(found -> briefs(found, failureCauses));
  }

  private static Map<InvocationId, InvocationBrief> briefs(
      Map<InvocationId, StoredInvocation> records, Map<InvocationId, FailureCause> failureCauses) {
    Map<InvocationId, InvocationBrief> briefs = new LinkedHashMap<>();
    records.forEach(
        (id, record) ->
            briefs.put(
                id,
                new InvocationBrief(
                    arguments(record), Optional.ofNullable(failureCauses.get(id)))));
    return briefs;
  }

  private static Optional<Arguments> arguments(StoredInvocation record) {
    return record instanceof Invocation readable
        ? Optional.of(readable.arguments())
        : Optional.empty();
  }
}

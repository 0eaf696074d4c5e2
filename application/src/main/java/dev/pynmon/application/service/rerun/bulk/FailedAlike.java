package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What failed with the same exception: a caller that failed with another has a cause of its own, so
 * running it again may do what nobody wants done twice.
 *
 * @param raised what each raised, of which that is known
 */
record FailedAlike(Map<InvocationId, Fingerprint> raised) {
  /** Of these and of their callers; nothing is read where none of the callers failed. */
  static FailedAlike of(
      Visit visit, List<InvocationId> these, Collection<InvocationState> callers) {
    Map<InvocationId, Fingerprint> raised = new HashMap<>();
    if (callers.stream().anyMatch(each -> each.status().status() == KnownStatus.FAILED)) {
      List<InvocationState> all =
          Stream.concat(visit.states(these).values().stream(), callers.stream()).toList();
      visit
          .failureCauses(all)
          .forEach(
              (id, failureCause) -> raised.put(id, Fingerprint.raised(Optional.of(failureCause))));
    }
    return new FailedAlike(raised);
  }

  boolean are(InvocationId one, InvocationId other) {
    return raised.containsKey(one) && raised.get(one).equals(raised.get(other));
  }
}

package dev.pynmon.domain.failure;

import dev.pynmon.domain.id.InvocationId;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of invocations that failed.
 *
 * @param failureCauses why they failed
 * @param parents who called them
 * @param given the names among their arguments
 */
public record FailureFacts(
    Map<InvocationId, FailureCause> failureCauses,
    Map<InvocationId, InvocationId> parents,
    Map<InvocationId, GivenNames> given) {

  /** Of whose arguments nothing is known. */
  public FailureFacts(
      Map<InvocationId, FailureCause> failureCauses, Map<InvocationId, InvocationId> parents) {
    this(failureCauses, parents, Map.of());
  }

  /** Of a failure. */
  public Fingerprint fingerprint(Failure failure) {
    InvocationId id = failure.invocation();
    return Fingerprint.of(failure.task(), failureCause(id), given(id));
  }

  /** What one says. */
  Optional<MaskedMessage> message(InvocationId id) {
    return failureCause(id)
        .flatMap(FailureCause::message)
        .map(message -> MaskedMessage.of(message, given(id)));
  }

  private GivenNames given(InvocationId id) {
    return given.getOrDefault(id, GivenNames.NONE);
  }

  Optional<FailureCause> failureCause(InvocationId id) {
    return Optional.ofNullable(failureCauses.get(id));
  }

  Optional<InvocationId> parent(InvocationId id) {
    return Optional.ofNullable(parents.get(id));
  }
}

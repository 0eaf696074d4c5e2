package dev.pynmon.domain.failure;

import dev.pynmon.domain.id.InvocationId;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of invocations that failed.
 *
 * @param causes why they failed
 * @param parents who called them
 * @param given the names among their arguments
 */
public record FailureFacts(
    Map<InvocationId, FailureCause> causes,
    Map<InvocationId, InvocationId> parents,
    Map<InvocationId, GivenNames> given) {

  /** Of whose arguments nothing is known. */
  public FailureFacts(
      Map<InvocationId, FailureCause> causes, Map<InvocationId, InvocationId> parents) {
    this(causes, parents, Map.of());
  }

  /** Of a failure. */
  public Fingerprint fingerprint(Failure failure) {
    InvocationId id = failure.invocation();
    return Fingerprint.of(failure.task(), cause(id), given(id));
  }

  /** What one says. */
  Optional<MaskedMessage> message(InvocationId id) {
    return cause(id)
        .flatMap(FailureCause::message)
        .map(message -> MaskedMessage.of(message, given(id)));
  }

  private GivenNames given(InvocationId id) {
    return given.getOrDefault(id, GivenNames.NONE);
  }

  Optional<FailureCause> cause(InvocationId id) {
    return Optional.ofNullable(causes.get(id));
  }

  Optional<InvocationId> parent(InvocationId id) {
    return Optional.ofNullable(parents.get(id));
  }
}

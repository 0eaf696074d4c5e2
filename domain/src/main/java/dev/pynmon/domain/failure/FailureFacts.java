package dev.pynmon.domain.failure;

import dev.pynmon.domain.id.InvocationId;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of invocations that failed.
 *
 * @param causes why they failed
 * @param parents who called them
 */
public record FailureFacts(
    Map<InvocationId, FailureCause> causes, Map<InvocationId, InvocationId> parents) {

  /** Of a failure. */
  public Fingerprint fingerprint(Failure failure) {
    return Fingerprint.of(failure.task(), cause(failure.invocation()));
  }

  Optional<FailureCause> cause(InvocationId id) {
    return Optional.ofNullable(causes.get(id));
  }

  Optional<InvocationId> parent(InvocationId id) {
    return Optional.ofNullable(parents.get(id));
  }
}

package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.value.DecodedException;
import java.util.Optional;

/**
 * What an invocation left behind, made readable.
 *
 * @param result its result
 * @param exception its exception
 */
public record ShownOutcome(Optional<ShownValue> result, Optional<DecodedException> exception) {
  /** Neither a result nor an exception. */
  public static final ShownOutcome NONE = new ShownOutcome(Optional.empty(), Optional.empty());
}

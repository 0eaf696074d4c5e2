package dev.pynmon.application.port.in.recovery;

import dev.pynmon.domain.id.InvocationId;

/**
 * What became of an invocation that was to be put back.
 *
 * @param invocation which
 * @param isQueued true when it has a message now
 * @param reason why not, or where it was put; a sentence
 * @param isUntaken true when it has a message, and it is not known that an active runner takes from
 *     that queue
 */
public record Recovery(
    InvocationId invocation, boolean isQueued, String reason, boolean isUntaken) {
  /** Where nothing is to be said against the queue. */
  public Recovery(InvocationId invocation, boolean isQueued, String reason) {
    this(invocation, isQueued, reason, false);
  }
}

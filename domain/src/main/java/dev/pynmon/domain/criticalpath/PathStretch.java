package dev.pynmon.domain.criticalpath;

import dev.pynmon.domain.id.InvocationId;
import java.time.Duration;
import java.time.Instant;

/**
 * For how long an end depended on one invocation, and what that did meanwhile.
 *
 * @param invocation on whom the end depended then
 * @param from when that began
 * @param until when it ended; never before it began
 * @param doing what that invocation did meanwhile
 */
public record PathStretch(InvocationId invocation, Instant from, Instant until, Doing doing) {
  /** How long it lasted. */
  public Duration length() {
    return Duration.between(from, until);
  }

  boolean isGoneOnBy(PathStretch next) {
    return next.invocation.equals(invocation) && next.doing == doing && next.from.equals(until);
  }
}

package dev.pynmon.domain.invocation;

import dev.pynmon.domain.id.InvocationId;

/** The state backend's record of an invocation, readable or not. */
public sealed interface StoredInvocation permits Invocation, DamagedInvocation {
  /** The invocation. */
  InvocationId id();
}

package dev.pynmon.domain.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.value.Damage;

/**
 * A record that cannot be read.
 *
 * @param id the invocation
 * @param damage what is wrong with it
 */
public record DamagedInvocation(InvocationId id, Damage damage) implements StoredInvocation {}

package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.InvocationId;

/**
 * An invocation below another.
 *
 * @param id the invocation
 * @param relation why it is there
 */
public record Kin(InvocationId id, Relation relation) {}

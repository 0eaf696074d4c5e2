package dev.pynmon.application.port.in.workflow;

import dev.pynmon.application.port.in.invocation.ShownValue;

/**
 * A value that a run keeps, made readable.
 *
 * @param key the user's key, or one of pynenc's own such as {@code uuid:1}
 * @param value its value, of which at most 10,000 characters are read where it is not a reference
 */
public record ShownDatum(String key, ShownValue value) {}

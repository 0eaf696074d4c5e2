package dev.pynmon.application.port.in.search;

import dev.pynmon.domain.id.InvocationId;

/**
 * A type of exception among the invocations that were found.
 *
 * @param type its type
 * @param count how many of them raised it
 * @param newest the newest registered of them
 */
public record FoundException(String type, int count, InvocationId newest) {}

package dev.pynmon.domain.task;

/**
 * Why an invocation failed.
 *
 * @param exception the Python class name of what it raised
 * @param message its message; empty when it has none or it lies elsewhere
 */
public record FailureCause(String exception, String message) {}

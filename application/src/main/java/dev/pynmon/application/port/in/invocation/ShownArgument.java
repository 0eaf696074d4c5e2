package dev.pynmon.application.port.in.invocation;

/**
 * An argument made readable.
 *
 * @param name the parameter
 * @param value its value
 */
public record ShownArgument(String name, ShownValue value) {}

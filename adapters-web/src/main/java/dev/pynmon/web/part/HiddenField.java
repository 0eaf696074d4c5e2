package dev.pynmon.web.part;

/**
 * A field of a form that nobody sees, for the template {@code part/hidden}.
 *
 * @param hiddenName what it is called
 * @param hiddenValue what is sent as it
 */
public record HiddenField(String hiddenName, String hiddenValue) {}

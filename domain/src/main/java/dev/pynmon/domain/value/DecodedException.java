package dev.pynmon.domain.value;

/**
 * A stored exception made readable (wire format, section 4.4). pynenc stores no traceback.
 *
 * @param type the Python class name
 * @param message its message; empty when it has none or it cannot be read
 * @param pynencError whether pynenc itself raised it
 * @param details the whole of what is stored of it
 */
public record DecodedException(
    String type, String message, boolean pynencError, DecodedValue details) {}

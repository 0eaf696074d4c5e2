package dev.pynmon.domain.trigger;

/**
 * Where the arguments of a call come from that a trigger makes (wire format, section 9.4).
 *
 * @param type its class, as stored; "" where the record cannot be read
 * @param words the same in words, which name no values, such as {@code always the same n}
 * @param data all that is stored of it: a JSON object whose values are serialized, or the text that
 *     cannot be read
 */
public record ArgumentProvider(String type, String words, String data) {}

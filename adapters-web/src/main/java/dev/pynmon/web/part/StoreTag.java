package dev.pynmon.web.part;

/**
 * The name of a store with the mark that tells it from others, for the template {@code part/store}.
 *
 * @param storeTagClass its mark
 * @param storeTagName its alias
 */
public record StoreTag(String storeTagClass, String storeTagName) {}

package dev.pynmon.domain.app;

/**
 * A configured value and where it comes from.
 *
 * @param text the value as text
 * @param layer the layer that gave it
 */
public record ConfigValue(String text, ConfigLayer layer) {}

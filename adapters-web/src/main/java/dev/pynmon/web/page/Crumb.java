package dev.pynmon.web.page;

/**
 * A step of the path in the top bar.
 *
 * @param text what it is called
 * @param href where it leads; "" for where the visitor is
 */
public record Crumb(String text, String href) {}

package dev.pynmon.web.page;

import dev.pynmon.web.url.Href;

/**
 * A step of the path in the top bar.
 *
 * @param text what it is called
 * @param href where it leads; none for where the visitor is
 */
public record Crumb(String text, Href href) {}

package dev.pynmon.pictures.familytree;

/**
 * Where what stands for children that are not drawn leads: to more of them, and where no more fit,
 * to the others.
 *
 * @param href what shows them
 * @param side {@code before} or {@code after} where children are paged through; else ""
 */
public record MoreLink(String href, String side) {}

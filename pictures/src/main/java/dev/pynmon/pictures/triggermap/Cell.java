package dev.pynmon.pictures.triggermap;

/**
 * What takes a place in a column.
 *
 * @param column its column, from 0 at the left
 * @param height how high it is
 */
record Cell(int column, double height) {}

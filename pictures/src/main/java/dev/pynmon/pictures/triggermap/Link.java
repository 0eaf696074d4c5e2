package dev.pynmon.pictures.triggermap;

/**
 * That cells belong together.
 *
 * @param from the number of the one at the left
 * @param to the number of one in the next column
 */
record Link(int from, int to) {}

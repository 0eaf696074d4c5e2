/**
 * The picture of a family: boxes to the right by their depth and downwards by their start, the
 * lines between them, and when each began.
 */
@NullMarked
package dev.pynmon.pictures.familytree;

import org.jspecify.annotations.NullMarked;

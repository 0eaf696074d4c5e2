/** The picture of a family: boxes in columns by their depth, and the lines between them. */
@NullMarked
package dev.pynmon.pictures.familytree;

import org.jspecify.annotations.NullMarked;

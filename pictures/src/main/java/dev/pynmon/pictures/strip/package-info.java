/** The activity of a longer time around a window. */
@NullMarked
package dev.pynmon.pictures.strip;

import org.jspecify.annotations.NullMarked;

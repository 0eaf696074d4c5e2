/** Pictures that are too large for a template: written element by element, escaped. */
@NullMarked
package dev.pynmon.pictures.svg;

import org.jspecify.annotations.NullMarked;

/** Pictures as files that stand alone. */
@NullMarked
package dev.pynmon.pictures.file;

import org.jspecify.annotations.NullMarked;

/** The path that led to an end: as a strip, and in words. */
@NullMarked
package dev.pynmon.pictures.criticalpath;

import org.jspecify.annotations.NullMarked;

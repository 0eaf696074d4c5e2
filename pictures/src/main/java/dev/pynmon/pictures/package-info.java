/**
 * How it is drawn what is true: scales, lanes, rows, lines, and the writer that escapes. Depends on
 * the domain and the JDK alone; it knows no page, no link and no store.
 */
@NullMarked
package dev.pynmon.pictures;

import org.jspecify.annotations.NullMarked;

/** Small parts that several pages show, each shown by a template under {@code part/}. */
@NullMarked
package dev.pynmon.web.part;

import org.jspecify.annotations.NullMarked;

/** Small parts that several pages show, each with a template of its own under {@code part/}. */
@NullMarked
package dev.pynmon.web.part;

import org.jspecify.annotations.NullMarked;

/** The embedded default: stores inside this process, opened by their plugin. */
@NullMarked
package dev.pynmon.memory;

import org.jspecify.annotations.NullMarked;

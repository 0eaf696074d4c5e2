/** The order of time. */
@NullMarked
package dev.pynmon.memory.list;

import org.jspecify.annotations.NullMarked;

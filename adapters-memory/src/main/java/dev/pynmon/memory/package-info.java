/** The embedded default: a store inside this process. */
@NullMarked
package dev.pynmon.memory;

import org.jspecify.annotations.NullMarked;

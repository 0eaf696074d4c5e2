/** Runs of triggers. */
@NullMarked
package dev.pynmon.memory.trigger;

import org.jspecify.annotations.NullMarked;

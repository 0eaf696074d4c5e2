/** Events that were emitted, and what they started. */
@NullMarked
package dev.pynmon.memory.event;

import org.jspecify.annotations.NullMarked;

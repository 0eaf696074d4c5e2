/** Events that were emitted, and what they started. */
@NullMarked
package dev.pynmon.sqlite.event;

import org.jspecify.annotations.NullMarked;

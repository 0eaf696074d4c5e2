/** Status, blocking and service runs in memory (wire format, sections 3, 5.5 and 7). */
@NullMarked
package dev.pynmon.memory.orchestrator;

import org.jspecify.annotations.NullMarked;

/** Records, histories and outcomes in memory (wire format, sections 2 to 4). */
@NullMarked
package dev.pynmon.memory.invocation;

import org.jspecify.annotations.NullMarked;

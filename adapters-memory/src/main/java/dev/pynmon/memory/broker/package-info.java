/** The queues of an application in memory (wire format, section 6). */
@NullMarked
package dev.pynmon.memory.broker;

import org.jspecify.annotations.NullMarked;

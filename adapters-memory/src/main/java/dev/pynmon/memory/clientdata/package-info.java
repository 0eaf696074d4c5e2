/** The client data store in memory (wire format, section 4.3). */
@NullMarked
package dev.pynmon.memory.clientdata;

import org.jspecify.annotations.NullMarked;

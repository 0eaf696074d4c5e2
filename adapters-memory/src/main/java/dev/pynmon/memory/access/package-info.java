/** How readers and the one writer of an application share its data. */
@NullMarked
package dev.pynmon.memory.access;

import org.jspecify.annotations.NullMarked;

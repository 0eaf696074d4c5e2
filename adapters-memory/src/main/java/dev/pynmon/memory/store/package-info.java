/** The store: its applications, how they are written, and how they are opened for reading. */
@NullMarked
package dev.pynmon.memory.store;

import org.jspecify.annotations.NullMarked;

/** Lists in order that are read in pages, and the cursors that lead through them. */
@NullMarked
package dev.pynmon.memory.list;

import org.jspecify.annotations.NullMarked;

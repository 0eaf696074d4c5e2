/** Connections to one file, short reads on them, and lists read by pages through an index. */
@NullMarked
package dev.pynmon.sqlite.db;

import org.jspecify.annotations.NullMarked;

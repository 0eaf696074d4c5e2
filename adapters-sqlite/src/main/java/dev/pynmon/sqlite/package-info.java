/** Reads the SQLite files of pynenc applications. */
@NullMarked
package dev.pynmon.sqlite;

import org.jspecify.annotations.NullMarked;

/**
 * The SQLite backend: pynenc's own tables, read as they are. {@code db} holds the connections and
 * what reads lists through an index; {@code purge} and {@code rerun} alone change rows, where the
 * store may be written to; the other packages hold the facets of one subject each.
 */
@NullMarked
package dev.pynmon.sqlite;

import org.jspecify.annotations.NullMarked;

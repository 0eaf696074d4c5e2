/**
 * The SQLite backend: pynenc's own tables, read as they are and never written. {@code db} holds the
 * connections and what reads lists through an index; the other packages hold the facets of one
 * subject each.
 */
@NullMarked
package dev.pynmon.sqlite;

import org.jspecify.annotations.NullMarked;

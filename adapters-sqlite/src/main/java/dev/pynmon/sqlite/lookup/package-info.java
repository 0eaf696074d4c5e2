/** What ids stand for, many at once. */
@NullMarked
package dev.pynmon.sqlite.lookup;

import org.jspecify.annotations.NullMarked;

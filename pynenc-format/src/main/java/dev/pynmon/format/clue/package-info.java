/** What of a query can be looked for in a stored text before it is read. */
@NullMarked
package dev.pynmon.format.clue;

import org.jspecify.annotations.NullMarked;

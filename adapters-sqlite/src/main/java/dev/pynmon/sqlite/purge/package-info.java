/** What is removed from a file: the only statements that remove anything. */
@NullMarked
package dev.pynmon.sqlite.purge;

import org.jspecify.annotations.NullMarked;

/** Where a command answers and hears what is typed, and what tells it to end. */
@NullMarked
package dev.pynmon.bootstrap.console;

import org.jspecify.annotations.NullMarked;

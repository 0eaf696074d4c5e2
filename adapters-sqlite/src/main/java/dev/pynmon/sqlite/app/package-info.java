/** Which applications and components a file holds, told from its tables. */
@NullMarked
package dev.pynmon.sqlite.app;

import org.jspecify.annotations.NullMarked;

/** Stores in memory, for tests of the use cases. */
@NullMarked
package dev.pynmon.application.fake;

import org.jspecify.annotations.NullMarked;

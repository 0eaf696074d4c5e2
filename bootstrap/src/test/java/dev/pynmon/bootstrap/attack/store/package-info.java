/** Stores that hold what pynenc never wrote, or that were damaged. */
@NullMarked
package dev.pynmon.bootstrap.attack.store;

import org.jspecify.annotations.NullMarked;

/**
 * Reads the Redis databases of pynenc applications; {@code purge} and {@code rerun} alone write
 * into them, where the store may be written to.
 */
@NullMarked
package dev.pynmon.redis;

import org.jspecify.annotations.NullMarked;

/** Reads the Redis databases of pynenc applications. */
@NullMarked
package dev.pynmon.redis;

import org.jspecify.annotations.NullMarked;

/** Registering invocations anew in Redis, putting stranded ones back, freeing the scheduler. */
@NullMarked
package dev.pynmon.redis.rerun;

import org.jspecify.annotations.NullMarked;

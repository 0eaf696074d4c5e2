/** Runs of triggers. */
@NullMarked
package dev.pynmon.redis.trigger;

import org.jspecify.annotations.NullMarked;

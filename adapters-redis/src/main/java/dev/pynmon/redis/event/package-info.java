/** Events that were emitted, and what they started. */
@NullMarked
package dev.pynmon.redis.event;

import org.jspecify.annotations.NullMarked;

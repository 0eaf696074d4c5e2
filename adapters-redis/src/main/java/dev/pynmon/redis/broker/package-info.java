/** Queues in Redis. */
@NullMarked
package dev.pynmon.redis.broker;

import org.jspecify.annotations.NullMarked;

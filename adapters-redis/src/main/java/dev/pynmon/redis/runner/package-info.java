/** Heartbeats and contexts of runners in Redis. */
@NullMarked
package dev.pynmon.redis.runner;

import org.jspecify.annotations.NullMarked;

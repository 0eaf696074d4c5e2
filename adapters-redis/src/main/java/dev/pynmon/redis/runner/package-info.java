/**
 * Runners in Redis: who they are and when they last gave a sign of life (wire format, section 5).
 */
@NullMarked
package dev.pynmon.redis.runner;

import org.jspecify.annotations.NullMarked;

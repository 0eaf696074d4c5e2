/** Invocations in Redis: records, histories, what they left behind (wire format, section 1.4). */
@NullMarked
package dev.pynmon.redis.invocation;

import org.jspecify.annotations.NullMarked;

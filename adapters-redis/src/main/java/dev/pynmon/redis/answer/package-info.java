/** What a server answers, as it comes in: what is too long is shortened before it is in memory. */
@NullMarked
package dev.pynmon.redis.answer;

import org.jspecify.annotations.NullMarked;

/** Texts of any length, read no further than they are shown. */
@NullMarked
package dev.pynmon.redis.value;

import org.jspecify.annotations.NullMarked;

/** The names of the keys that pynenc uses (wire format, sections 1.3, 1.4 and 9.2). */
@NullMarked
package dev.pynmon.redis.key;

import org.jspecify.annotations.NullMarked;

/** Removes what an application keeps in Redis (wire format, section 10). */
@NullMarked
package dev.pynmon.redis.purge;

import org.jspecify.annotations.NullMarked;

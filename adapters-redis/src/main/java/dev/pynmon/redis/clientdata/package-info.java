/** The client data store in Redis (wire format, section 4.3). */
@NullMarked
package dev.pynmon.redis.clientdata;

import org.jspecify.annotations.NullMarked;

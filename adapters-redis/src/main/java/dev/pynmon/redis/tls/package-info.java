/** How a connection is secured: which certificates count, and where they are. */
@NullMarked
package dev.pynmon.redis.tls;

import org.jspecify.annotations.NullMarked;

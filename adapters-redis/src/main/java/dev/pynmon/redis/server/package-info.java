/** One Redis server: connections, batches of commands, what may be wrong with it. */
@NullMarked
package dev.pynmon.redis.server;

import org.jspecify.annotations.NullMarked;

/**
 * Connections: how long they may stand still, how many there may be, and requests of old clients.
 * Wraps what Helidon has for HTTP/1.1, which knows no time for a header or for writing.
 */
@NullMarked
package dev.pynmon.web.connection;

import org.jspecify.annotations.NullMarked;

/**
 * A Redis server for tests, and ways to it that owe nothing to the client of the product: a raw
 * connection as a second opinion, a loader of fixtures, and a proxy that makes the network fail.
 */
@NullMarked
package dev.pynmon.testkit.redis;

import org.jspecify.annotations.NullMarked;

/**
 * What Redis cannot list: found by a search through all keys in the background, repeated seldom.
 */
@NullMarked
package dev.pynmon.redis.catalogue;

import org.jspecify.annotations.NullMarked;

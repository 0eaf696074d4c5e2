/** Lists that lie in sorted sets and sets, read in pages. */
@NullMarked
package dev.pynmon.redis.list;

import org.jspecify.annotations.NullMarked;

package dev.pynmon.redis.invocation;

import dev.pynmon.redis.server.Scored;

/**
 * An entry of the history that was read.
 *
 * @param entry what stands there
 * @param mark what tells it from others
 */
record Marked(Scored entry, Mark mark) {
  static Marked of(Scored entry) {
    return new Marked(entry, Mark.of(entry));
  }
}

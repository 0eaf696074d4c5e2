package dev.pynmon.redis.answer;

import io.netty.handler.codec.TooLongFrameException;

/** Of which answer what comes in is a part, and when that answer ends. For one thread. */
final class Nesting {
  /** Arrays within arrays; the answers that are asked for have two. */
  private static final int DEEPEST = 8;

  /** Several times what is ever asked for. */
  private static final long MOST = 1_000_000;

  private final long[] left = new long[DEEPEST];
  private int depth;
  private int ended;

  /** From now on other commands are answered. */
  void begin() {
    ended = 0;
  }

  /** How many answers have ended. */
  int ended() {
    return ended;
  }

  /**
   * An array of so many parts begins; one of none, or one that is not there, has none.
   *
   * @throws TooLongFrameException for more than anybody asked for
   */
  void open(long parts) {
    if (parts > MOST || depth == DEEPEST) {
      throw new TooLongFrameException("no answer has so many parts");
    }
    if (parts > 0) {
      left[depth++] = parts;
    } else {
      end();
    }
  }

  /** A part has ended, and with it perhaps what holds it. */
  void end() {
    while (depth > 0 && --left[depth - 1] == 0) {
      depth--;
    }
    ended += depth == 0 ? 1 : 0;
  }
}

package dev.pynmon.redis.answer;

import io.netty.handler.codec.TooLongFrameException;
import java.util.ArrayList;
import java.util.List;
import org.redisson.client.RedisException;

/** Puts the parts of an answer together: lists, and lists within these. For one thread. */
final class Nesting {
  /** Arrays within arrays; the answers that are asked for have two. */
  private static final int DEEPEST = 8;

  /** Several times what is ever asked for. */
  private static final long MOST = 1_000_000;

  /** For so many is room made before they come. */
  private static final int LIKELY = 1_000;

  private final List<List<Object>> lists = new ArrayList<>();
  private final long[] left = new long[DEEPEST];
  private Object whole = Command.NOTHING;

  /** From now on other commands are answered; what was is held no more. */
  void begin() {
    lists.clear();
    whole = Command.NOTHING;
  }

  /**
   * A list of so many parts begins; of none, or where there is none, it is whole.
   *
   * @return as {@link #add}
   * @throws TooLongFrameException for more than anybody asked for
   */
  boolean open(long parts) {
    if (parts > MOST || lists.size() == DEEPEST) {
      throw new TooLongFrameException("no answer has so many parts");
    }
    if (parts <= 0) {
      return add(List.of());
    }
    left[lists.size()] = parts;
    lists.add(new ArrayList<>((int) Math.min(parts, LIKELY)));
    return false;
  }

  /**
   * A part, which may be all.
   *
   * @return whether an answer is {@link #whole} with it
   */
  boolean add(Object part) {
    Object ended = part;
    while (!lists.isEmpty()) {
      List<Object> list = lists.getLast();
      if (!(ended instanceof RedisException)) {
        list.add(ended);
      }
      if (--left[lists.size() - 1] > 0) {
        return false;
      }
      ended = lists.removeLast();
    }
    whole = ended;
    return true;
  }

  /** The answer that has come; in a list those parts are left out that were refused. */
  Object whole() {
    return whole;
  }
}

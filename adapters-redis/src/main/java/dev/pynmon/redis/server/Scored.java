package dev.pynmon.redis.server;

import java.util.Comparator;

/**
 * An entry of a sorted set.
 *
 * @param score what it is sorted by
 * @param member what stands there, unique in its set
 */
public record Scored(double score, String member) {
  /** As {@code ZREVRANGE} gives them: highest score first, and of one score the last by name. */
  public static final Comparator<Scored> HIGHEST_FIRST =
      Comparator.comparingDouble(Scored::score)
          .thenComparing(Scored::member, Utf8Order.INSTANCE)
          .reversed();
}

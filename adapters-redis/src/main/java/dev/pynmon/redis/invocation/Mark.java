package dev.pynmon.redis.invocation;

import dev.pynmon.redis.server.Scored;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;

/**
 * What tells an entry of the history from others.
 *
 * @param score its time
 * @param hash 64 bits of what stands there
 */
record Mark(double score, long hash) {
  static final Comparator<Mark> BY_TIME =
      Comparator.comparingDouble(Mark::score).thenComparingLong(Mark::hash);

  static Mark of(Scored entry) {
    return new Mark(entry.score(), hash(entry.member()));
  }

  private static long hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package dev.pynmon.redis.value;

import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads values that may be large: first how long each is, then no more of it than wanted. Cost: two
 * round trips, however many keys.
 *
 * @param session asks the server
 */
public record LongTexts(Session session) {
  /** How many bytes all values that are read together may have; what is over it is cut. */
  public static final long MAX_TOGETHER = 32_000_000;

  /**
   * The beginnings of the values at these keys; keys without a value, or with none of text, are
   * left out.
   *
   * @param maxBytes how many bytes of each at most
   */
  public Map<String, Beginning> of(Collection<String> keys, long maxBytes) {
    Map<String, Supplier<Optional<Beginning>>> parts = new LinkedHashMap<>();
    Batch batch = session.batch();
    long left = MAX_TOGETHER;
    for (Map.Entry<String, Long> each : lengths(keys).entrySet()) {
      long read = Math.min(Math.min(each.getValue(), maxBytes), Math.max(left, 1));
      parts.put(each.getKey(), part(batch, each.getKey(), each.getValue(), read));
      left -= read;
    }
    batch.send();
    Map<String, Beginning> found = new LinkedHashMap<>();
    parts.forEach((key, part) -> part.get().ifPresent(text -> found.put(key, text)));
    return found;
  }

  /** Both nothing and an empty text have no length; and a range of no bytes cannot be asked for. */
  private static Supplier<Optional<Beginning>> part(
      Batch batch, String key, long length, long read) {
    if (read == 0) {
      Reply<Boolean> isThere = batch.exists(key);
      return () -> Optional.of(new Beginning(new byte[0], length)).filter(any -> isThere.get());
    }
    Reply<byte[]> bytes = batch.getrange(key, 0, read - 1);
    return () -> bytes.ofRightType().map(part -> new Beginning(part, length));
  }

  /**
   * The length of each value in bytes: 0 also for what is not there; what is no text is left out.
   */
  public Map<String, Long> lengths(Collection<String> keys) {
    Batch batch = session.batch();
    Map<String, Reply<Long>> replies = new LinkedHashMap<>();
    keys.forEach(key -> replies.computeIfAbsent(key, batch::strlen));
    batch.send();
    Map<String, Long> lengths = new LinkedHashMap<>();
    replies.forEach((key, reply) -> reply.ofRightType().ifPresent(n -> lengths.put(key, n)));
    return lengths;
  }
}

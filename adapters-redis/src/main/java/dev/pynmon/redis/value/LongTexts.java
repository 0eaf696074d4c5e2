package dev.pynmon.redis.value;

import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads values that may be large, no more of them than wanted. Cost: one round trip, however many
 * keys; a second one where more is wanted than the first {@value #FIRST} bytes.
 *
 * @param session asks the server
 */
public record LongTexts(Session session) {
  /** How many bytes all values that are read together may have; what is over it is cut. */
  public static final long MAX_TOGETHER = 32_000_000;

  /** How much of each is asked for before anybody knows how long it is: most are shorter. */
  private static final long FIRST = 16_384;

  /**
   * The beginnings of the values at these keys; keys without a value, or with none of text, are
   * left out.
   *
   * @param maxBytes how many bytes of each at most
   */
  public Map<String, Beginning> of(Collection<String> keys, long maxBytes) {
    Batch batch = session.batch();
    Map<String, Reply<Boolean>> isThere = new HashMap<>();
    keys.forEach(key -> isThere.computeIfAbsent(key, batch::exists));
    Supplier<Map<String, Beginning>> asked = ask(batch, keys);
    batch.send();
    Map<String, Beginning> starts = asked.get();
    // Both nothing and an empty text have no length.
    starts.keySet().removeAll(absent(isThere));
    return longer(starts, maxBytes);
  }

  private static Set<String> absent(Map<String, Reply<Boolean>> isThere) {
    Set<String> absent = new HashSet<>();
    isThere.forEach(
        (key, there) -> {
          if (!there.get()) {
            absent.add(key);
          }
        });
    return absent;
  }

  /**
   * These beginnings, and more of those that are longer. One round trip, none where none is.
   *
   * @param starts what {@link #starts} gave
   * @param maxBytes how many bytes of each at most
   */
  public Map<String, Beginning> longer(Map<String, Beginning> starts, long maxBytes) {
    Map<String, Supplier<Optional<Beginning>>> parts = new LinkedHashMap<>();
    Batch batch = session.batch();
    long left = MAX_TOGETHER;
    for (Map.Entry<String, Beginning> each : starts.entrySet()) {
      Beginning start = each.getValue();
      long read = Math.min(Math.min(start.length(), maxBytes), Math.max(left, 1));
      parts.put(
          each.getKey(),
          start.bytes().length >= read
              ? () -> Optional.of(start.first(read))
              : part(batch, each.getKey(), start.length(), read));
      left -= read;
    }
    batch.send();
    Map<String, Beginning> found = new LinkedHashMap<>();
    parts.forEach((key, part) -> part.get().ifPresent(text -> found.put(key, text)));
    return found;
  }

  private static Supplier<Optional<Beginning>> part(
      Batch batch, String key, long length, long read) {
    Reply<byte[]> bytes = batch.getrange(key, 0, read - 1);
    return () -> bytes.ofRightType().map(part -> new Beginning(part, length));
  }

  /**
   * The first {@value #FIRST} bytes of each value, less of very many: nothing, of no length, also
   * for what is not there; what is no text is left out. One round trip.
   */
  public Map<String, Beginning> starts(Collection<String> keys) {
    Batch batch = session.batch();
    Supplier<Map<String, Beginning>> asked = ask(batch, keys);
    batch.send();
    return asked.get();
  }

  /** What {@link #starts} gives, asked with a batch that has other questions, too. */
  public static Supplier<Map<String, Beginning>> ask(Batch batch, Collection<String> keys) {
    long bytes = Math.min(FIRST, MAX_TOGETHER / Math.max(1, keys.size()));
    Map<String, Start> asked = new LinkedHashMap<>();
    keys.forEach(key -> asked.computeIfAbsent(key, each -> Start.of(batch, each, bytes)));
    return () -> {
      Map<String, Beginning> found = new LinkedHashMap<>();
      asked.forEach((key, start) -> start.read().ifPresent(text -> found.put(key, text)));
      return found;
    };
  }

  private record Start(Reply<Long> length, Reply<byte[]> bytes) {
    static Start of(Batch batch, String key, long bytes) {
      return new Start(batch.strlen(key), batch.getrange(key, 0, bytes - 1));
    }

    Optional<Beginning> read() {
      return length
          .ofRightType()
          .flatMap(all -> bytes.ofRightType().map(part -> new Beginning(part, all)));
    }
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

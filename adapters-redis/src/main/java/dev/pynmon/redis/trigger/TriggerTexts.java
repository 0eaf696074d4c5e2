package dev.pynmon.redis.trigger;

import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.server.Session;
import dev.pynmon.redis.value.Beginning;
import dev.pynmon.redis.value.LongTexts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Gatherers;

/**
 * The texts of one kind in the trigger store. Cost: a round trip for a thousand of them, one more
 * where a text is longer than 16 KB.
 *
 * @param app the application
 * @param session asks the server
 * @param kind what stands before the id in a key
 */
record TriggerTexts(KeyedServer app, Session session, String kind) {
  private static final int CHUNK = 1_000;

  /** A character takes three bytes at most, and no record may have more than a million. */
  private static final long MAX_BYTES = 3_000_000;

  /** What the texts say; what is not there, or is no text, is left out. */
  <T> Map<String, T> of(Collection<String> ids, BiFunction<String, Beginning, T> read) {
    Map<String, T> found = new LinkedHashMap<>();
    ids.stream().gather(Gatherers.windowFixed(CHUNK)).forEach(few -> chunk(few, read, found));
    return found;
  }

  private <T> void chunk(
      List<String> ids, BiFunction<String, Beginning, T> read, Map<String, T> found) {
    Map<String, String> keys = new LinkedHashMap<>();
    ids.forEach(id -> keys.put(app.keys().trigger(kind + id), id));
    LongTexts texts = new LongTexts(session);
    texts
        .longer(texts.starts(keys.keySet()), MAX_BYTES)
        .forEach(
            (key, text) ->
                Optional.ofNullable(keys.get(key))
                    .filter(_ -> text.length() > 0)
                    .ifPresent(id -> found.put(id, read.apply(id, text))));
  }
}

package dev.pynmon.redis.rerun;

import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Of which types keys are that are about to be written. What a transaction of Redis does in vain
 * keeps it from nothing else, so types are looked at before. For one thread.
 */
final class KeyTypes {
  private static final String NONE = "none";

  private final Batch batch;
  private final Map<String, Reply<String>> types = new LinkedHashMap<>();
  private final Map<String, String> expected = new LinkedHashMap<>();

  /** To be read once this batch was sent. */
  KeyTypes(Batch batch) {
    this.batch = batch;
  }

  /** A key that is there or not, and if it is, of this type. */
  void expect(String key, String type) {
    types.put(key, batch.type(key));
    expected.put(key, type);
  }

  boolean isThere(String key) {
    Reply<String> type = types.get(key);
    return type != null && !type.get().equals(NONE);
  }

  /** Whether each is of its type. */
  boolean areRight() {
    return types.entrySet().stream()
        .allMatch(
            each ->
                each.getValue().get().equals(NONE)
                    || each.getValue().get().equals(expected.get(each.getKey())));
  }
}

package dev.pynmon.redis.purge;

import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.KeyName;
import dev.pynmon.redis.server.KeyScan;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scan;
import dev.pynmon.redis.server.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes the keys of a component while it walks over all keys of the server once for each word of
 * the component. What is found beyond a batch is kept for the next one. For one thread.
 */
final class KeyRemoval implements Removal {
  /** Keys of whatever application that one step looks at. */
  private static final int STEP = 5_000;

  /** Steps of one batch, so that it is short also where others fill the server. */
  private static final int MOST_STEPS = 5;

  private final WrittenApp app;
  private final Component component;
  private final Deque<String> words;
  private final Set<FoundKey> found = new LinkedHashSet<>();
  private String cursor = Scan.START;

  KeyRemoval(WrittenApp app, Component component) {
    this.app = app;
    this.component = component;
    this.words = new ArrayDeque<>(AppKeys.words(component));
  }

  /**
   * Up to five round trips, each of which looks at some thousands of keys, and one that removes.
   */
  @Override
  public Removed next(int limit) {
    Set<String> sorted = sortedQueues();
    long entries = app.writer().write(turn -> batch(turn, limit, sorted));
    boolean isDone = words.isEmpty() && found.isEmpty();
    if (isDone) {
      app.purged().run();
    }
    return new Removed(entries, isDone);
  }

  private long batch(Writer.Turn turn, int limit, Set<String> sorted) {
    for (int step = 0; step < MOST_STEPS && found.size() < limit && !words.isEmpty(); step++) {
      search(turn, words.getFirst());
    }
    List<FoundKey> some = found.stream().limit(limit).toList();
    long entries = new KeyBatch(turn, sorted).remove(some);
    some.forEach(found::remove);
    return entries;
  }

  /** The catalogue may take a moment, which is no part of a turn. */
  private Set<String> sortedQueues() {
    return component == Component.BROKER ? Set.copyOf(app.sortedQueues()) : Set.of();
  }

  private void search(Writer.Turn turn, String word) {
    String beginning = app.keys().beginning(word);
    Batch batch = turn.asking().batch();
    Reply<KeyScan> scan = batch.keys(cursor, beginning, STEP);
    batch.send();
    KeyName start = KeyName.of(beginning);
    scan.get().found().stream()
        .filter(key -> key.beginsWith(start))
        .forEach(key -> found.add(new FoundKey(key, word, key.behind(start))));
    cursor = scan.get().next();
    if (cursor.equals(Scan.START)) {
      words.removeFirst();
    }
  }

  /**
   * A key of the component.
   *
   * @param key the key
   * @param word its word
   * @param name what follows that
   */
  record FoundKey(KeyName key, String word, String name) {}
}

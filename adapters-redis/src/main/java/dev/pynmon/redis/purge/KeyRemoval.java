package dev.pynmon.redis.purge;

import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.KeyName;
import dev.pynmon.redis.server.KeyScan;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes the keys of a component while it walks over all keys of the server once for each word of
 * the component. What is found beyond a batch is kept for the next one. For one thread.
 */
final class KeyRemoval implements Removal {
  /** Keys of whatever application that one step looks at, where their names are not long. */
  private static final int STEP = 5_000;

  /** Bytes of the names of one batch. */
  private static final int MOST_BYTES = 1_000_000;

  /** Steps of one batch, so that it is short also where others fill the server. */
  private static final int MOST_STEPS = 5;

  private final WrittenApp app;
  private final Component component;
  private final Deque<String> words;
  private final Set<FoundKey> found = new LinkedHashSet<>();
  private String cursor = Scan.START;
  private int step = STEP;

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
    for (int n = 0; n < MOST_STEPS && found.size() < limit && !words.isEmpty(); n++) {
      search(words.getFirst());
    }
    List<FoundKey> some = some(limit);
    Set<String> sorted = sortedQueues();
    long entries = app.writer().write(turn -> new KeyBatch(turn, sorted).remove(some));
    some.forEach(found::remove);
    boolean isDone = words.isEmpty() && found.isEmpty();
    if (isDone) {
      app.purged().run();
    }
    return new Removed(entries, isDone);
  }

  private void search(String word) {
    String beginning = app.keys().beginning(word);
    KeyScan scan = step(beginning);
    KeyName start = KeyName.of(beginning);
    scan.found().stream()
        .filter(key -> key.beginsWith(start))
        .forEach(key -> found.add(new FoundKey(key, word, key.behind(start))));
    cursor = scan.next();
    if (cursor.equals(Scan.START)) {
      words.removeFirst();
    }
  }

  /** Names may be so long that fewer of them have to be asked for at once. */
  private KeyScan step(String beginning) {
    while (true) {
      try {
        return app.app().read(session -> scan(session.batch(), beginning));
      } catch (BackendException e) {
        if (e.fault().kind() != BackendFault.Kind.CORRUPT_DATA || step == 1) {
          throw e;
        }
        step = Math.max(1, step / 10);
      }
    }
  }

  private KeyScan scan(Batch batch, String beginning) {
    Reply<KeyScan> scan = batch.keys(cursor, beginning, step);
    batch.send();
    return scan.get();
  }

  private List<FoundKey> some(int limit) {
    List<FoundKey> some = new ArrayList<>();
    Iterator<FoundKey> next = found.iterator();
    for (int left = MOST_BYTES; some.size() < limit && left > 0 && next.hasNext(); ) {
      FoundKey key = next.next();
      some.add(key);
      left -= key.key().latin().length();
    }
    return some;
  }

  private Set<String> sortedQueues() {
    return component == Component.BROKER ? Set.copyOf(app.sortedQueues()) : Set.of();
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

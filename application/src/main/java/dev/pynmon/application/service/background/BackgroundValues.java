package dev.pynmon.application.service.background;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A background value for each key; of more keys than are kept it forgets those that nobody looked
 * at for longest, but none that is being worked out or is about to be: whoever asks for one looks
 * at it. Safe for concurrent use.
 */
public final class BackgroundValues<K, T> {
  private static final int MAX_KEPT = 1_000;

  private final Function<? super K, BackgroundValue<T>> maker;
  private final int most;

  /** The least recently looked at first. */
  private final Map<K, BackgroundValue<T>> values = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * No value yet.
   *
   * @param maker makes the value of a new key
   */
  public BackgroundValues(Function<? super K, BackgroundValue<T>> maker) {
    this(maker, MAX_KEPT);
  }

  /**
   * The same.
   *
   * @param most how many are kept
   */
  public BackgroundValues(Function<? super K, BackgroundValue<T>> maker, int most) {
    this.maker = maker;
    this.most = most;
  }

  /** The value of this key, the same as long as it is kept. */
  public synchronized BackgroundValue<T> of(K key) {
    BackgroundValue<T> value = values.computeIfAbsent(key, maker);
    Iterator<BackgroundValue<T>> oldest = values.values().iterator();
    for (int over = values.size() - most; over > 0 && oldest.hasNext(); ) {
      BackgroundValue<T> next = oldest.next();
      if (!next.isWanted() && next != value) {
        oldest.remove();
        over--;
      }
    }
    return value;
  }

  /**
   * The same, unless it is not kept and so many are being worked out already.
   *
   * @param alike which of these count
   */
  public synchronized Optional<BackgroundValue<T>> of(K key, Predicate<K> alike, int atOnce) {
    long others =
        values.entrySet().stream()
            .filter(each -> alike.test(each.getKey()) && each.getValue().isWanted())
            .count();
    return values.containsKey(key) || others < atOnce ? Optional.of(of(key)) : Optional.empty();
  }
}

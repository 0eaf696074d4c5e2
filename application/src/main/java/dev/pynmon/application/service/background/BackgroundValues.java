package dev.pynmon.application.service.background;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A background value for each key; of more keys than are in use it forgets all. */
public final class BackgroundValues<K, T> {
  private static final int MAX_KEPT = 1_000;

  private final Supplier<BackgroundValue<T>> maker;
  private final int most;
  private final Map<K, BackgroundValue<T>> values = new ConcurrentHashMap<>();

  /**
   * No value yet.
   *
   * @param maker makes the value of a new key
   */
  public BackgroundValues(Supplier<BackgroundValue<T>> maker) {
    this(maker, MAX_KEPT);
  }

  /**
   * The same.
   *
   * @param most how many are kept
   */
  public BackgroundValues(Supplier<BackgroundValue<T>> maker, int most) {
    this.maker = maker;
    this.most = most;
  }

  /** The value of this key, the same as long as it is kept. */
  public BackgroundValue<T> of(K key) {
    if (values.size() > most) {
      values.clear();
    }
    return values.computeIfAbsent(key, any -> maker.get());
  }
}

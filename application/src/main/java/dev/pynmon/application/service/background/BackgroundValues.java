package dev.pynmon.application.service.background;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A background value for each key; of more keys than ever are in use it forgets all. */
public final class BackgroundValues<K, T> {
  private static final int MAX_KEPT = 1_000;

  private final Supplier<BackgroundValue<T>> maker;
  private final Map<K, BackgroundValue<T>> values = new ConcurrentHashMap<>();

  /**
   * No value yet.
   *
   * @param maker makes the value of a new key
   */
  public BackgroundValues(Supplier<BackgroundValue<T>> maker) {
    this.maker = maker;
  }

  /** The value of this key, the same as long as it is kept. */
  public BackgroundValue<T> of(K key) {
    if (values.size() > MAX_KEPT) {
      values.clear();
    }
    return values.computeIfAbsent(key, any -> maker.get());
  }
}

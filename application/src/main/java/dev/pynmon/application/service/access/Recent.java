package dev.pynmon.application.service.access;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map of what was used last; the rest is forgotten. For one thread at a time.
 *
 * @param <K> what is looked up
 * @param <V> what is kept of it
 */
final class Recent<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;
  private static final int FIRST_SIZE = 16;
  private static final float LOAD = 0.75f;

  private final int most;

  Recent(int most) {
    super(FIRST_SIZE, LOAD, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}

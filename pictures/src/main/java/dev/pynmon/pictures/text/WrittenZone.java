package dev.pynmon.pictures.text;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * The zone in which times are written, that of whoever will read them: UTC, unless another was
 * chosen for what this thread is writing. Of the thread rather than handed on, since every sentence
 * and every picture has times in it; nothing but their looks may depend on it.
 */
public final class WrittenZone {
  private static final ScopedValue<ZoneId> ZONE = ScopedValue.newInstance();

  private WrittenZone() {}

  /** The zone. */
  public static ZoneId get() {
    return ZONE.orElse(ZoneOffset.UTC);
  }

  /** What is written in a zone; what is written behind it is in the one before. */
  public static <T> T in(ZoneId zone, Supplier<T> written) {
    return ScopedValue.where(ZONE, zone).call(written::get);
  }
}

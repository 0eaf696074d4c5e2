package dev.pynmon.bootstrap.upkeep;

/**
 * Gives back what much work has taken, when it is over. The serial collector does so only when it
 * collects in full, and nothing makes it while there is room. Used by one thread.
 */
final class HeapRest {
  /** Whoever takes less between two looks is at rest, or as good as. */
  private static final long LITTLE = 8_000_000;

  /** So much more than at first is worth a collection. */
  private static final long WORTH_IT = 16_000_000;

  /** So many looks lie between two collections, in which everything stands still. */
  private static final int PAUSE = 6;

  private final Heap heap;
  private final long first;
  private long used;
  private boolean worked;
  private int looks = PAUSE;

  HeapRest(Heap heap) {
    this.heap = heap;
    this.first = heap.committed();
    this.used = heap.used();
  }

  /** Looks whether there was little to do since the last look, and much before. */
  void look() {
    long taken = heap.used() - used;
    looks++;
    if (taken < 0 || taken >= LITTLE) {
      worked = true;
    } else if (worked && looks > PAUSE && heap.committed() >= first + WORTH_IT) {
      heap.collect();
      worked = false;
      looks = 0;
    }
    used = heap.used();
  }
}

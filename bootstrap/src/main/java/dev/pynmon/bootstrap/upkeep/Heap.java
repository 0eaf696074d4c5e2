package dev.pynmon.bootstrap.upkeep;

/** The memory of this process that holds objects; all in bytes. */
interface Heap {
  /** What the system has given for it. */
  long committed();

  /** What is taken, by what is still needed or not. */
  long used();

  /** Collects in full, and gives back what is not needed. Takes a tenth of a second. */
  void collect();

  /** That of this process. */
  static Heap ofProcess() {
    Runtime runtime = Runtime.getRuntime();
    return new Heap() {
      @Override
      public long committed() {
        return runtime.totalMemory();
      }

      @Override
      public long used() {
        return runtime.totalMemory() - runtime.freeMemory();
      }

      @Override
      public void collect() {
        System.gc();
      }
    };
  }
}

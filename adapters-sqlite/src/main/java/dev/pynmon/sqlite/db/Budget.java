package dev.pynmon.sqlite.db;

/** How many entries of indexes a search may still look at. */
final class Budget {
  private int left;

  Budget(int entries) {
    left = entries;
  }

  void spend() {
    left--;
  }

  boolean isSpent() {
    return left < 0;
  }
}

package dev.pynmon.bootstrap.attack.store;

/** How many of how many were tried. */
public record Coverage(int tried, int all) {
  @Override
  public String toString() {
    return "%,d of %,d".formatted(tried, all);
  }
}

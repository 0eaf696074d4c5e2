package dev.pynmon.domain.purge;

/**
 * What one batch of a removal did.
 *
 * @param entries how many entries it removed; 0 or more even when nothing is left
 * @param done true when nothing is left to remove, so far as the removal can see
 */
public record Removed(long entries, boolean done) {
  /** Nothing was there to be removed. */
  public static final Removed NOTHING = new Removed(0, true);
}

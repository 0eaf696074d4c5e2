package dev.pynmon.domain.triggermap;

/**
 * How much a map holds at most.
 *
 * @param triggers how many triggers
 * @param conditions how many conditions of each of them
 */
public record MapLimits(int triggers, int conditions) {
  /** What a page has room for. */
  public static final MapLimits DEFAULT = new MapLimits(60, 8);
}

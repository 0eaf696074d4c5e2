package dev.pynmon.domain.triggermap;

/**
 * How much a map holds at most.
 *
 * @param triggers how many triggers
 * @param conditions how many conditions of each of them
 * @param parts how many triggers, conditions and tasks together, where none is shared
 */
public record MapLimits(int triggers, int conditions, int parts) {
  /** What a page has room for. */
  public static final MapLimits DEFAULT = new MapLimits(60, 8, 300);
}

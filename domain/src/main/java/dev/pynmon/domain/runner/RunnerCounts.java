package dev.pynmon.domain.runner;

import dev.pynmon.domain.query.Count;

/**
 * How many runners left a heartbeat.
 *
 * @param known all of them, dead ones included: pynenc never removes a heartbeat
 * @param active those that are active, in pynenc's sense: the stale ones too
 * @param stale those of the active ones that are stale; 0 until they are told apart
 */
public record RunnerCounts(Count known, Count active, Count stale) {
  /** As a store counts them, which knows no stale ones. */
  public RunnerCounts(Count known, Count active) {
    this(known, active, new Count.Exact(0));
  }

  /** The same with the stale ones told apart. */
  public RunnerCounts withStale(Count stale) {
    return new RunnerCounts(known, active, stale);
  }

  /** The active ones that are not stale. */
  public Count fresh() {
    return active.less(stale.value());
  }
}

package dev.pynmon.domain.runner;

import dev.pynmon.domain.query.Count;

/**
 * How many runners left a heartbeat.
 *
 * @param known all of them, dead ones included: pynenc never removes a heartbeat
 * @param heard those that pynenc counts as active: the stale and the done ones too
 * @param active those that every page calls active
 * @param stale those that every page calls stale
 * @param done those of them that are done
 */
public record RunnerCounts(Count known, Count heard, Count active, Count stale, Count done) {
  private static final Count NONE = new Count.Exact(0);

  /** As a store counts them, which can tell nobody apart. */
  public RunnerCounts(Count known, Count heard) {
    this(known, heard, heard, NONE, NONE);
  }

  /** Those that pynenc counts on: the active and the stale ones. */
  public Count here() {
    return active.plus(stale);
  }

  /** The same told apart. */
  public RunnerCounts apart(Count active, Count stale, Count done) {
    return new RunnerCounts(known, heard, active, stale, done);
  }
}

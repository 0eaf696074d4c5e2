package dev.pynmon.application.port.out.purge;

import dev.pynmon.domain.purge.Removed;

/**
 * A removal under way, done batch by batch. One that was given up can be begun anew: what is gone
 * is not looked for again. For one thread.
 */
@FunctionalInterface
public interface Removal {
  /** The most entries of one batch. */
  int MAX_BATCH = 1_000;

  /**
   * Removes some more in one short transaction, which is never sent twice. Where entries go
   * together (a Redis set, a kind of entries in memory), it may remove more than was asked for.
   *
   * @param limit how many entries at most, 1 to {@value #MAX_BATCH}
   * @throws dev.pynmon.domain.app.BackendException when the store does not answer: then this batch
   *     was done, or was not
   */
  Removed next(int limit);
}

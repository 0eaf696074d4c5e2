package dev.pynmon.web.server;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many answers are made at once, and how many wait for a place, in the order they came. Sending
 * them is no part of it, so that visitors who do not read keep nobody out. Safe for concurrent use.
 */
final class Gate {
  private final Semaphore places;
  private final Optional<Place> place;
  private final Semaphore queue;
  private final Duration patience;

  /** A gate with these places, and a queue of those who wait so long at most. */
  Gate(int places, int queue, Duration patience) {
    this.places = new Semaphore(places, true);
    this.place = Optional.of(this.places::release);
    this.queue = new Semaphore(queue);
    this.patience = patience;
  }

  /** A gate before which nobody waits. */
  static Gate withoutQueue(int places) {
    return new Gate(places, 0, Duration.ZERO);
  }

  /**
   * A place, to be left when the answer is made; empty when there is none, or none in time. Makes
   * nothing once it has one: a place that is not handed over would be lost.
   */
  Optional<Place> enter() {
    return places.tryAcquire() || queued() ? place : Optional.empty();
  }

  private boolean queued() {
    if (!queue.tryAcquire()) {
      return false;
    }
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) { // the server ends
      Thread.currentThread().interrupt();
      return false;
    } finally {
      queue.release();
    }
  }

  /** To be left once. */
  @FunctionalInterface
  interface Place {
    /** What a route that takes next to nothing is given. */
    Place FREE = () -> {};

    void leave();
  }
}

package dev.pynmon.web.server;

import dev.pynmon.web.page.Route;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * How many answers are made at once. Who is not let in is told so at once, whatever the stores do.
 * Sending them is no part of it, so that visitors who do not read keep nobody out. Safe for
 * concurrent use.
 */
final class Gate {
  private final Semaphore places;

  Gate(int atOnce) {
    this.places = new Semaphore(atOnce);
  }

  /** A place, to be left when the answer is made; empty when there is none. */
  Optional<Place> enter(Route.Load load) {
    if (load == Route.Load.NONE) {
      return Optional.of(() -> {});
    }
    return places.tryAcquire() ? Optional.of(places::release) : Optional.empty();
  }

  /** To be left once. */
  @FunctionalInterface
  interface Place {
    void leave();
  }
}

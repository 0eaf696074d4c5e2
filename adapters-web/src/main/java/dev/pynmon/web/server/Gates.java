package dev.pynmon.web.server;

import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.page.Route;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What answers pass, by what it takes to make them. Safe for concurrent use.
 *
 * @param usual for all but those that take next to nothing
 * @param heavy for those that take much, behind the usual one
 * @param pastes for those whose body takes much, too, before it is read
 */
record Gates(Gate usual, Gate heavy, Gate pastes) {
  /** What is said where even the frame of a page would be too much. */
  static final Problem FULL =
      Problem.of(503, "Busy", "Too many requests are being answered; ask again in some seconds.")
          .retrying();

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Problem TOO_MANY_HEAVY =
      Problem.of(503, "Busy", "Others are looking at pages that take as much work as this one.")
          .advise("It is drawn when theirs are, in some seconds.")
          .advise("A shorter time range takes less.")
          .retrying();

  /** What a heavy answer takes of the heap at most, about, while it is made. */
  private static final long HEAVY = 60_000_000;

  /** What the body of one takes with all that is made of it. */
  private static final long PASTE = 120_000_000;

  /** What another one may take, when all that are made are as large as they get. */
  private static final long USUAL = 1_500_000;

  /** The gates of this process: what its heap holds. */
  static Gates ofProgram() {
    Runtime runtime = Runtime.getRuntime();
    return of(runtime.maxMemory(), runtime.availableProcessors());
  }

  /**
   * Gates for a heap of so many bytes. As many answers at once as leave those that take nothing a
   * second away: whoever is let in shares the processors with them. More heavy ones than processors
   * would only take longer, each.
   */
  static Gates of(long heap, int processors) {
    int heavy = Math.clamp(heap / HEAVY, 1, Math.max(2, processors));
    int usual = Math.clamp(heap / USUAL, 8, 64);
    int pastes = Math.clamp(heap / PASTE, 1, 2);
    return new Gates(
        new Gate(usual, 192, PATIENCE),
        new Gate(heavy, 16, PATIENCE),
        new Gate(pastes, 16, PATIENCE));
  }

  /** A place for any answer; empty when there is none, and the visitor is to be told so. */
  Optional<Gate.Place> enter(Route.Load load) {
    return load == Route.Load.NONE ? Optional.of(Gate.Place.FREE) : usual.enter();
  }

  /** A place for a body of megabytes; empty when there is none. */
  Optional<Gate.Place> enterPaste() {
    return pastes.enter();
  }

  /**
   * The same answer, made when there is a place for it.
   *
   * @throws ProblemException when there is none in time
   */
  <T> T pass(Route.Load load, Supplier<T> answer) {
    Gate.Place place =
        load.isHeavy()
            ? heavy.enter().orElseThrow(() -> new ProblemException(TOO_MANY_HEAVY))
            : Gate.Place.FREE;
    try {
      return answer.get();
    } finally {
      place.leave();
    }
  }
}

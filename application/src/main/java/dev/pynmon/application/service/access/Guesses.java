package dev.pynmon.application.service.access;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Slows those who guess passwords, and nobody else:
 *
 * <ul>
 *   <li>After 3 wrong guesses of one origin at one name, that origin waits before it may try that
 *       name again: a second, and twice as long each time, to a minute.
 *   <li>After 10 wrong guesses of one origin at any names, it waits likewise, to half a minute,
 *       before it may try a name as which nobody has signed in from there.
 *   <li>After 20 wrong guesses at one name from anywhere, each origin that has not signed in as it
 *       before waits 5 seconds before its own first try. That wait is its own: whatever others do
 *       meanwhile, it does not grow.
 * </ul>
 *
 * An hour after the last wrong guess all is forgotten. What is remembered is bounded. Safe for
 * concurrent use.
 */
final class Guesses {
  private static final int FREE_OF_BOTH = 3;
  private static final int FREE_OF_ORIGIN = 10;
  private static final int FREE_OF_NAME = 20;
  private static final long LONGEST_OF_BOTH = TimeUnit.SECONDS.toNanos(60);
  private static final long LONGEST_OF_ORIGIN = TimeUnit.SECONDS.toNanos(30);
  private static final long FIRST_TRY = TimeUnit.SECONDS.toNanos(5);
  private static final int MOST = 10_000;

  private final LongSupplier nanos;
  private final Map<Guess, Tries> both = new Recent<>(MOST);
  private final Map<String, Tries> origins = new Recent<>(MOST);
  private final Map<String, Tries> names = new Recent<>(MOST);
  private final Map<Guess, Boolean> familiar = new Recent<>(MOST);

  /** Measures waits with a clock that only runs on. */
  Guesses(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * Whether this guess may be checked now. If so, it counts as wrong until {@link #right} or {@link
   * #unchecked} says otherwise, so that many at once gain nothing.
   *
   * @return zero when it may, else how long it has to wait
   */
  synchronized Duration begin(Guess guess) {
    long now = nanos.getAsLong();
    long wait = wait(guess, now);
    if (wait == 0) {
      both.put(guess, of(both, guess, now).more(now, FREE_OF_BOTH, LONGEST_OF_BOTH));
      origins.put(
          guess.origin(),
          of(origins, guess.origin(), now).more(now, FREE_OF_ORIGIN, LONGEST_OF_ORIGIN));
      names.put(guess.name(), of(names, guess.name(), now).more(now, FREE_OF_NAME, 0));
    }
    return Duration.ofNanos(wait);
  }

  private long wait(Guess guess, long now) {
    boolean known = both.containsKey(guess) || familiar.containsKey(guess);
    long own = own(guess, now);
    if (own == 0 && !known && of(names, guess.name(), now).count() >= FREE_OF_NAME) {
      both.put(guess, Tries.promised(now, FIRST_TRY));
      return FIRST_TRY;
    }
    return own;
  }

  /** How long a guess like this has to wait from now on. */
  synchronized Duration pause(Guess guess) {
    long now = nanos.getAsLong();
    return Duration.ofNanos(own(guess, now));
  }

  private long own(Guess guess, long now) {
    long pause = of(both, guess, now).pause(now);
    return familiar.containsKey(guess)
        ? pause
        : Math.max(pause, of(origins, guess.origin(), now).pause(now));
  }

  /** It was right. */
  synchronized void right(Guess guess) {
    unchecked(guess);
    both.remove(guess);
    familiar.put(guess, true);
  }

  /** It was not checked after all. */
  synchronized void unchecked(Guess guess) {
    long now = nanos.getAsLong();
    both.computeIfPresent(guess, (_, tries) -> tries.less(now));
    origins.computeIfPresent(guess.origin(), (_, tries) -> tries.less(now));
    names.computeIfPresent(guess.name(), (_, tries) -> tries.less(now));
  }

  /** Whether somebody has signed in from there under that name since this process began. */
  synchronized boolean isFamiliar(Guess guess) {
    return familiar.containsKey(guess);
  }

  private static <K> Tries of(Map<K, Tries> tries, K key, long now) {
    Tries kept = tries.getOrDefault(key, Tries.none(now));
    return kept.isForgotten(now) ? Tries.none(now) : kept;
  }
}

package dev.pynmon.application.service.background;

import dev.pynmon.domain.query.Snapshot;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value that is too dear to work out for each visitor: worked out off the request, once for all
 * who look, and only while somebody looks. Safe for concurrent use.
 */
public final class BackgroundValue<T> {
  private static final Duration BETWEEN = Duration.ofMillis(100);
  private static final int SHARE_OF_MORE = 4;

  private final Background background;
  private final Rhythm rhythm;
  private final Predicate<? super T> isPoor;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable WorkRun<T> ended;
  private volatile @Nullable WorkRun<T> newest;

  /**
   * A value that is not known yet.
   *
   * @param background what the work runs on
   * @param patience how long a visitor waits at most, as {@link Rhythm} tells it
   * @param share the work may take one part in so many of the time, however long it takes
   */
  public BackgroundValue(Background background, Duration patience, int share) {
    this(background, new Rhythm(patience, share, Rhythm.ANY_REST));
  }

  /** The same, done so often. */
  public BackgroundValue(Background background, Rhythm rhythm) {
    this(background, rhythm, _ -> false);
  }

  /**
   * The same.
   *
   * @param isPoor true for values that are worked out anew as soon as what failed is: a store did
   *     not answer, say
   */
  public BackgroundValue(Background background, Rhythm rhythm, Predicate<? super T> isPoor) {
    this.background = background;
    this.rhythm = rhythm;
    this.isPoor = isPoor;
  }

  /**
   * What is known, with its age; begins to work it out anew when that is due. Throws what the
   * newest work threw.
   */
  public Snapshot<T> look(Supplier<? extends T> work) {
    return look(work, _ -> true);
  }

  /** The same for a visitor who waits no longer than this for work that should be quick. */
  public Snapshot<T> look(Supplier<? extends T> work, Duration atMost) {
    return look(work, _ -> true, atMost);
  }

  /**
   * The same, waiting for newer work also where what is known is not worth showing.
   *
   * @param isWorthShowing false for what is likely to be better in a moment
   */
  public Snapshot<T> look(Supplier<? extends T> work, Predicate<? super T> isWorthShowing) {
    return look(work, isWorthShowing, rhythm.patience());
  }

  /**
   * What is known after it was worked out once more, long before that is due: for who lacks
   * something in it. Work that is under way will do; what was slow the last time is not begun, and
   * all of this takes a fourth of the time at most: the turn is waited for.
   */
  public Snapshot<T> lookAgain(Supplier<? extends T> work) {
    waitForTurn();
    run(work, this::mayRunAgain).await(rhythm.patience());
    return look(work);
  }

  /** What was worked out a moment ago will be worked out again in a moment. */
  private void waitForTurn() {
    WorkRun<T> present = newest;
    if (present != null && present.isDone() && present.tookAtMost(rhythm.patience())) {
      long rest = present.rest(background.nanos().getAsLong(), BETWEEN, SHARE_OF_MORE);
      LockSupport.parkNanos(Math.min(rhythm.patience().toNanos(), rest));
    }
  }

  private boolean mayRunAgain(WorkRun<T> present) {
    return present.isDone()
        && present.tookAtMost(rhythm.patience())
        && present.isOver(background.nanos().getAsLong(), BETWEEN, SHARE_OF_MORE);
  }

  /** What was worked out last, without looking; empty where nothing was. */
  public Optional<T> known() {
    return Stream.of(Optional.ofNullable(newest), Optional.ofNullable(ended))
        .flatMap(Optional::stream)
        .filter(run -> run.gave(_ -> true))
        .findFirst()
        .map(WorkRun::value);
  }

  /** The same for who asks for it, unless the last work ended less than this ago. */
  public Snapshot<T> lookAgain(Supplier<? extends T> work, Duration least) {
    run(work, present -> present.isOver(background.nanos().getAsLong(), least))
        .await(rhythm.patience());
    return look(work);
  }

  /** True while it is worked out. */
  public boolean isBeingMade() {
    WorkRun<T> present = newest;
    return present != null && !present.isDone();
  }

  /** True also before: who asked for a new one is about to look. */
  boolean isWanted() {
    return newest == null || isBeingMade();
  }

  private Snapshot<T> look(
      Supplier<? extends T> work, Predicate<? super T> isWorthShowing, Duration atMost) {
    WorkRun<T> run = run(work);
    WorkRun<T> before = ended;
    if (before == null
        || before.tookAtMost(rhythm.patience())
        || before.gave(known -> !isWorthShowing.test(known))) {
      run.await(atMost);
    }
    WorkRun<T> shown = run.isDone() ? run : before;
    return shown == null
        ? new Snapshot.NotYet<>(run.since())
        : new Snapshot.Taken<>(shown.value(), shown.since(), true);
  }

  /** The value of the work that is under way or due, however long it takes; else what is known. */
  public T await(Supplier<? extends T> work) {
    return run(work).value();
  }

  private WorkRun<T> run(Supplier<? extends T> work) {
    return run(work, this::isDue);
  }

  private WorkRun<T> run(Supplier<? extends T> work, Predicate<WorkRun<T>> isOver) {
    WorkRun<T> begun;
    lock.lock();
    try {
      WorkRun<T> present = newest;
      if (present != null && !isOver.test(present)) {
        return present;
      }
      begun = new WorkRun<>(background.clock().instant(), background.nanos().getAsLong());
      ended = present;
      newest = begun;
    } finally {
      lock.unlock();
    }
    start(begun, work);
    return begun;
  }

  private boolean isDue(WorkRun<T> present) {
    return present.isDone()
        && present.isDue(background.nanos().getAsLong(), rhythm, present.gave(isPoor));
  }

  /** Whatever keeps it from starting, also that there is no memory for a thread, is its end. */
  private void start(WorkRun<T> run, Supplier<? extends T> work) {
    try {
      background.executor().execute(() -> run.run(work, background.nanos()));
    } catch (Throwable e) {
      run.refuse(e);
    }
  }
}

package dev.pynmon.application.service.app;

import dev.pynmon.application.port.plugin.Rounds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The threads of one request that read side by side. Each counts as running, also while it waits
 * for what a store answers, until it waits for another one of them or has something to ask; when
 * none runs any more, all that they ask goes out together. What keeps a thread up for longer than
 * {@link #PATIENCE}, such as another store that does not answer, delays the others once: they wait
 * for as many threads less from then on, until none runs. Safe for concurrent use.
 */
public final class SideBySide {
  /** Much longer than anybody computes between two questions. */
  private static final Duration PATIENCE = Duration.ofMillis(100);

  private static final ScopedValue<SideBySide> CURRENT = ScopedValue.newInstance();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  private final Duration patience;

  /** The thread of the request itself is there from the start. */
  private int running = 1;

  /** How many of these are waited for no longer. */
  private int keptUp;

  private List<Asked<?>> waiting = new ArrayList<>();

  private volatile boolean givenUp;

  /** All threads that were begun and have not ended. */
  private final Set<Thread> begun = ConcurrentHashMap.newKeySet();

  SideBySide() {
    this(PATIENCE);
  }

  /** Waits so long for those that are kept up elsewhere. */
  SideBySide(Duration patience) {
    this.patience = patience;
  }

  /** What stores get: finds the request by the thread that asks. */
  public static Rounds rounds() {
    return new Rounds() {
      @Override
      public <Q> void send(Q question, Consumer<? super List<Q>> sender)
          throws InterruptedException {
        if (CURRENT.isBound()) {
          CURRENT.get().ask(new Asked<>(question, sender));
        } else {
          sender.accept(List.of(question));
        }
      }

      @Override
      public boolean isShared() {
        return CURRENT.isBound();
      }
    };
  }

  /** Asks as one of this group. */
  <T> T within(Supplier<? extends T> question) {
    return ScopedValue.where(CURRENT, this).call(question::get);
  }

  /** Begins at once, on a thread of its own. */
  <T> Later<T> begin(Supplier<? extends T> work) {
    Later<T> later = new Later<>(this);
    Thread thread = Thread.ofVirtual().unstarted(() -> run(later, work));
    change(1);
    start(thread);
    if (givenUp) {
      thread.interrupt();
    }
    return later;
  }

  private <T> void run(Later<T> later, Supplier<? extends T> work) {
    try {
      finish(later, () -> within(work), 1);
    } finally {
      begun.remove(Thread.currentThread());
    }
  }

  /** How many of those that were begun are still at it. */
  int atWork() {
    return begun.size();
  }

  /** Of one that does not start, as without memory for it, nobody has heard, and none waits. */
  private void start(Thread thread) {
    try {
      begun.add(thread);
      thread.start();
    } catch (Throwable e) {
      begun.remove(thread);
      change(-1);
      throw e;
    }
  }

  /** Nobody waits for the request any more: whatever was or is begun for it stops asking. */
  void giveUp() {
    givenUp = true;
    begun.forEach(Thread::interrupt);
  }

  /** What an interrupted thread of a request throws, rather than ask a store. */
  static CancellationException givenUp() {
    return new CancellationException("nobody waits for this request any more");
  }

  /** Whoever waited runs before anybody can think that nobody does. */
  <T> void finish(Later<T> later, Supplier<? extends T> work, int ended) {
    later.workOut(work);
    lock.lock();
    try {
      later.tell();
      run(later.waiting() - ended);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** From now on this thread waits for it. */
  void await(Later<?> later) {
    lock.lock();
    try {
      if (!later.isDone()) {
        later.addWaiting();
        run(-1);
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Works on something else on this thread, for which nobody of the group need wait. */
  <T> T elsewhere(Supplier<? extends T> work) {
    change(-1);
    try {
      return work.get();
    } finally {
      change(1);
    }
  }

  private void change(int more) {
    lock.lock();
    try {
      run(more);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** So many more run, or less; the lock is held. */
  private void run(int more) {
    running += more;
    keptUp = Math.min(keptUp, running);
  }

  private void ask(Asked<?> asked) throws InterruptedException {
    Asked.send(join(asked));
    asked.awaitSent();
  }

  /** All that goes out now, for the one who sends it; nothing for the others. */
  private List<Asked<?>> join(Asked<?> asked) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      waiting.add(asked);
      run(-1);
      changed.signalAll();
      awaitOthers(asked);
      return waiting.contains(asked) ? take() : List.of();
    } catch (InterruptedException e) {
      run(waiting.remove(asked) ? 1 : 0);
      throw e;
    } finally {
      lock.unlock();
    }
  }

  private void awaitOthers(Asked<?> asked) throws InterruptedException {
    long left = patience.toNanos();
    while (running > keptUp && left > 0 && waiting.contains(asked)) {
      left = changed.awaitNanos(left);
    }
    if (waiting.contains(asked)) {
      keptUp = running;
    }
  }

  private List<Asked<?>> take() {
    List<Asked<?>> round = waiting;
    waiting = new ArrayList<>();
    run(round.size());
    changed.signalAll();
    return round;
  }
}

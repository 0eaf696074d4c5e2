package dev.pynmon.application.service.app;

import dev.pynmon.application.port.plugin.Rounds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one request that read side by side. Each counts as running until it waits, for
 * another one or for a round trip; when none runs any more, all that they ask goes out together.
 * What keeps a thread up elsewhere, such as another store that does not answer, delays the others
 * by {@link #PATIENCE} and no more. Safe for concurrent use.
 */
public final class SideBySide {
  /** Much longer than anybody computes between two questions. */
  private static final Duration PATIENCE = Duration.ofMillis(100);

  private static final ThreadLocal<@Nullable SideBySide> CURRENT = new ThreadLocal<>();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  private final Duration patience;

  /** The thread of the request itself is there from the start. */
  private int running = 1;

  private List<Asked<?>> waiting = new ArrayList<>();

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
      public <Q> void send(Q question, Consumer<? super List<Q>> sender) {
        SideBySide group = CURRENT.get();
        if (group == null) {
          sender.accept(List.of(question));
        } else {
          group.ask(new Asked<>(question, sender));
        }
      }

      @Override
      public boolean isShared() {
        return CURRENT.get() != null;
      }
    };
  }

  /** Asks as one of this group. */
  <T> T within(Supplier<? extends T> question) {
    SideBySide before = CURRENT.get();
    CURRENT.set(this);
    try {
      return question.get();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }

  /** Begins at once, on a thread of its own. */
  <T> Later<T> begin(Supplier<? extends T> work) {
    Later<T> later = new Later<>(this);
    change(() -> running++);
    Thread.startVirtualThread(() -> finish(later, work, 1));
    return later;
  }

  /** Works it out on this thread, for whoever else waits for it meanwhile. */
  <T> void work(Later<T> later, Supplier<? extends T> work) {
    finish(later, work, 0);
  }

  /** Whoever waited runs before anybody can think that nobody does. */
  private <T> void finish(Later<T> later, Supplier<? extends T> work, int ended) {
    later.work(work);
    change(() -> running += later.waiting() - ended);
  }

  /** From now on this thread waits for it. */
  void await(Later<?> later) {
    change(
        () -> {
          if (!later.isDone()) {
            later.addWaiting();
            running--;
          }
        });
  }

  /** Works on something else on this thread, for which nobody of the group need wait. */
  <T> T elsewhere(Supplier<? extends T> work) {
    change(() -> running--);
    try {
      return work.get();
    } finally {
      change(() -> running++);
    }
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void ask(Asked<?> asked) {
    List<Asked<?>> round = join(asked);
    if (!round.isEmpty()) {
      send(round);
    }
    Later.result(asked.sent);
  }

  /** All that goes out now, for the one who sends it; nothing for the others. */
  private List<Asked<?>> join(Asked<?> asked) {
    lock.lock();
    try {
      waiting.add(asked);
      running--;
      changed.signalAll();
      awaitOthers(asked);
      return waiting.contains(asked) ? take() : List.of();
    } finally {
      lock.unlock();
    }
  }

  private void awaitOthers(Asked<?> asked) {
    try {
      long left = patience.toNanos();
      while (running > 0 && left > 0 && waiting.contains(asked)) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Asked<?>> take() {
    List<Asked<?>> round = waiting;
    waiting = new ArrayList<>();
    running += round.size();
    changed.signalAll();
    return round;
  }

  private static void send(List<Asked<?>> round) {
    Map<Object, List<Asked<?>>> bySender = new LinkedHashMap<>();
    round.forEach(
        asked -> bySender.computeIfAbsent(asked.sender, any -> new ArrayList<>()).add(asked));
    bySender.values().forEach(SideBySide::sendTogether);
  }

  /** One sender asks for one kind of question. */
  @SuppressWarnings("unchecked")
  private static <Q> void sendTogether(List<Asked<?>> round) {
    try {
      List<Asked<Q>> all = round.stream().map(asked -> (Asked<Q>) asked).toList();
      all.getFirst().sender.accept(all.stream().map(Asked::question).toList());
      round.forEach(asked -> asked.sent.complete(true));
    } catch (Throwable failure) {
      round.forEach(asked -> asked.sent.completeExceptionally(failure));
    }
  }

  /**
   * A question that waits for its round.
   *
   * @param sent when its sender took it
   */
  private record Asked<Q>(
      Q question, Consumer<? super List<Q>> sender, CompletableFuture<Boolean> sent) {
    Asked(Q question, Consumer<? super List<Q>> sender) {
      this(question, sender, new CompletableFuture<>());
    }
  }
}

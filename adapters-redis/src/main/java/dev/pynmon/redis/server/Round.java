package dev.pynmon.redis.server;

import dev.pynmon.redis.answer.Command;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What several reads ask in one round trip. It has a thread and a connection of its own as long as
 * it is under way: so no read holds a connection while it waits for another, and nobody waits for
 * what others wait for.
 */
final class Round implements Runnable {
  private final Links links;
  private final List<Sending> sendings;

  Round(Links links, List<Sending> sendings) {
    this.links = links;
    this.sendings = sendings;
  }

  /** Sets out at once, and waits for nothing; each sending learns how it ends. */
  void begin() {
    Thread.startVirtualThread(this);
  }

  @Override
  public void run() {
    try (Lease lease = Lease.of(links, deadline())) {
      lease.ask(commands());
    } catch (ExecutionException e) {
      fail(e);
    } catch (Throwable failure) {
      sendings.forEach(each -> each.fail(failure));
    }
  }

  /** What is too much together may not be so by itself. */
  private void fail(ExecutionException failure) {
    if (sendings.size() > 1 && AnswerLimit.isReached(failure)) {
      sendings.stream()
          .filter(each -> !each.isDone())
          .forEach(each -> new Round(links, List.of(each)).begin());
    } else {
      sendings.forEach(each -> each.fail(failure));
    }
  }

  private List<Command> commands() {
    return sendings.stream().flatMap(each -> each.open().stream()).toList();
  }

  /** That of the read that may wait longest: the others give up by themselves. */
  private Deadline deadline() {
    return sendings.stream()
        .map(Sending::deadline)
        .max(Comparator.comparingLong(Deadline::nanosLeft))
        .orElseThrow();
  }

  /**
   * A batch of one read on its way, perhaps in one round trip with batches of other reads. Safe for
   * concurrent use.
   */
  static final class Sending {
    private final Deadline deadline;
    private final List<Command> commands;
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();

    Sending(Deadline deadline, List<Command> commands) {
      this.deadline = deadline;
      this.commands = List.copyOf(commands);
      // A server answers in the order in which it was asked.
      this.commands.getLast().answer().whenComplete((_, _) -> done.complete(true));
    }

    /** Until when its read waits. */
    Deadline deadline() {
      return deadline;
    }

    /** Those that were not answered. */
    List<Command> open() {
      return commands.stream().filter(each -> !each.isAnswered()).toList();
    }

    boolean isDone() {
      return done.isDone();
    }

    /** What is still open will never be answered. */
    void fail(Throwable failure) {
      done.completeExceptionally(failure);
    }

    /** Waits until its own commands were answered or refused, whatever else went with them. */
    void await() throws TimeoutException, ExecutionException, InterruptedException {
      done.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
    }
  }
}

package dev.pynmon.domain.why;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Counted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who takes from a queue.
 *
 * @param known what is known of that
 * @param runners the runners, each with its workers as one; the first of them
 * @param more how many there are beside these
 * @param workers how many workers of all of them do, too
 * @param anyActive true when any runner of the application is active
 */
public record Takers(Known known, List<Taker> runners, long more, long workers, boolean anyActive) {
  public Takers {
    runners = List.copyOf(runners);
  }

  /** Runners that have no workers, or none that take from it. */
  public Takers(Known known, List<Taker> runners, long more, boolean anyActive) {
    this(known, runners, more, 0, anyActive);
  }

  /** What is known of who takes from a queue. */
  public enum Known {
    /** An active runner does. */
    TAKEN_FROM,
    /** No active runner does. */
    BY_NOBODY,
    /** No active runner does, and the broker does not declare the queue. */
    UNDECLARED,
    /** A runner that does not name its queues may, or the runners cannot be read. */
    UNTOLD
  }

  /**
   * A runner that takes from it. How much it could take is stored nowhere: it is never called free.
   *
   * @param runner which
   * @param holds what it and its workers hold; the oldest first, not all where there are many
   */
  public record Taker(RunnerId runner, List<Held> holds) {
    public Taker {
      holds = List.copyOf(holds);
    }
  }

  /**
   * What a runner holds.
   *
   * @param invocation which
   * @param task its task
   * @param since since when it is in its status
   */
  public record Held(InvocationId invocation, TaskKey task, Instant since) {}

  /** How many take from it. */
  long number() {
    return runners.size() + more;
  }

  private long busy() {
    return runners.stream().filter(taker -> !taker.holds().isEmpty()).count();
  }

  /** What they hold, in words. */
  String work() {
    long busy = busy();
    if (more > 0) {
      return "";
    }
    if (runners.size() == 1) {
      return busy == 1 ? "holds work" : "holds no work";
    }
    return busy == runners.size()
        ? "all hold work"
        : busy == 0
            ? "none holds any work"
            : Counted.of(busy) + (busy == 1 ? " holds work" : " hold work");
  }

  /** Each with what it holds. */
  List<Evidence> evidence(Instant now) {
    return runners.stream().map(taker -> evidence(taker, now)).toList();
  }

  private static Evidence evidence(Taker taker, Instant now) {
    Subject subject = new Subject.OfRunner(taker.runner());
    if (taker.holds().isEmpty()) {
      return new Evidence(subject, Sentence.of("holds nothing"), Optional.empty());
    }
    Held first = taker.holds().getFirst();
    int others = taker.holds().size() - 1;
    return new Evidence(
        subject,
        Sentence.say("holds ")
            .task(first.task())
            .words(" ")
            .invocation(first.invocation())
            .words(" for ")
            .since(first.since(), now)
            .words(others == 0 ? "" : " and " + Counted.of(others) + " more")
            .end(),
        Optional.of(first.since()));
  }
}

package dev.pynmon.domain.runnerwork;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Spell;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.Sentence.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An invocation that a runner held when it was last heard of, and that went elsewhere since.
 *
 * @param id the invocation
 * @param task its task, if known
 * @param life all that happened to it
 * @param change the last change that the runner made: it held it since
 */
public record Lost(InvocationId id, Optional<TaskKey> task, Life life, HistoryEntry change) {
  /** For example "shop.slow f85b0044 was recovered by 54f27cc at 14:13:02 and is SUCCESS there". */
  Writer say(Writer writer) {
    task.ifPresent(known -> writer.task(known).words(" "));
    writer.invocation(id);
    List<Spell> later = later();
    if (later.isEmpty()) {
      return writer.words(" went elsewhere, which is not recorded");
    }
    moved(writer, later.getFirst());
    return now(writer, later);
  }

  /** Whether it was no loss: one of these runners brought it to its end after its last sign. */
  public boolean isEndedBy(Predicate<RunnerId> theirs) {
    return became()
        .filter(next -> next.status().isFinal())
        .flatMap(Spell::runner)
        .filter(theirs)
        .isPresent();
  }

  /** When it was recovered from the runner; empty where it was not. */
  Optional<Instant> recovered() {
    return became().filter(next -> next.status().isRecovery()).map(Spell::from);
  }

  /**
   * Whether this runner, or the worker that held it, killed it first of all: so does a runner that
   * stops in good order.
   */
  boolean isKilledBy(RunnerId runner) {
    return became()
        .filter(next -> next.status() == KnownStatus.KILLED)
        .flatMap(Spell::runner)
        .filter(by -> by.equals(runner) || change.runnerContext().filter(by::equals).isPresent())
        .isPresent();
  }

  /** What it became first, after this runner; empty where that is not recorded. */
  public Optional<Spell> became() {
    return later().stream().findFirst();
  }

  /** What it is now; empty where that is not recorded. */
  public Optional<Spell> now() {
    return later().reversed().stream().findFirst();
  }

  /** Who ran it last, after this runner. */
  public Optional<RunnerId> ranOn() {
    return ranOn(later());
  }

  private List<Spell> later() {
    return life.spells().stream().filter(spell -> spell.from().isAfter(change.at())).toList();
  }

  private static void moved(Writer writer, Spell next) {
    InvocationStatus status = next.status();
    writer.words(" " + (status.isRecovery() ? "was recovered" : became(status)));
    next.runner().ifPresent(by -> writer.words(" by ").runner(by));
    writer.words(" at ").at(next.from());
  }

  private static String became(InvocationStatus status) {
    return status == KnownStatus.KILLED ? "was killed" : "became " + status.label();
  }

  private static Writer now(Writer writer, List<Spell> later) {
    Spell last = later.getLast();
    if (later.size() > 1) {
      writer.words(" and is " + last.status().label() + " now");
    }
    ranOn(later)
        .filter(_ -> !last.status().isAvailable())
        .ifPresent(runner -> writer.words(", on ").runner(runner));
    return writer;
  }

  private static Optional<RunnerId> ranOn(List<Spell> later) {
    return later.reversed().stream()
        .filter(spell -> spell.attempt() > 0)
        .findFirst()
        .flatMap(Spell::runner);
  }
}

package dev.pynmon.domain.runnerwork;

import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Counted;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Sentence.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said of one runner: how present it is, what it holds or held when it was last heard
 * of, and where that went.
 *
 * @param runner the runner
 * @param held what it and its workers hold now, longest held first
 * @param lost what they held when they were last heard of and hold no more
 * @param read how much of what is held and of what they did was read
 */
public record RunnerSentence(
    RunnerSighting runner, List<InvocationState> held, List<Lost> lost, Read read) {
  private static final int NAMED = 3;

  public RunnerSentence {
    held = List.copyOf(held);
    lost = List.copyOf(lost);
  }

  /** How much was read. */
  public enum Read {
    /** All. */
    WHOLE,
    /** The newest part. */
    NEWEST,
    /** Nothing, or not what is held: a component did not answer. */
    NOTHING
  }

  /** How one ended that counts as dead, as what it held tells; those that did harm first. */
  public enum Ending {
    /** What it held stayed with it, or was recovered from it later. */
    DIED,
    /** It killed what it held itself, as it does when it is stopped. */
    STOPPED,
    /** It held nothing that tells. */
    UNKNOWN
  }

  /** How it ended. */
  public Ending ending() {
    if (!held.isEmpty() || recovered() > 0) {
      return Ending.DIED;
    }
    return killed() > 0 ? Ending.STOPPED : Ending.UNKNOWN;
  }

  /** How many of those it held were recovered from it. */
  public int recovered() {
    return (int) lost.stream().filter(each -> each.recovered().isPresent()).count();
  }

  /** How many of those it held it killed itself. */
  public int killed() {
    return (int) lost.stream().filter(each -> each.isKilledBy(runner.id())).count();
  }

  /**
   * How long after its last sign of life the last that it held was recovered; empty where nothing
   * was, or something is with it still.
   */
  public Optional<Duration> recoveredAfter() {
    return held.isEmpty()
        ? lost.stream()
            .flatMap(each -> each.recovered().stream())
            .max(Comparator.naturalOrder())
            .flatMap(at -> runner.heartbeat().map(sign -> Duration.between(sign.last(), at)))
            .filter(Duration::isPositive)
        : Optional.empty();
  }

  /** The sentence. */
  public Sentence at(Instant now) {
    Writer writer = Sentence.say("");
    switch (runner.presence()) {
      case ACTIVE -> holds(writer.words("It is active"), " and holds ", now);
      case STALE ->
          holds(silent(writer, now).words(", but pynenc still counts on it"), "; it holds ", now);
      case DONE -> writer.words("Done: the one invocation that it was made for is over.");
      case GONE -> held(silent(writer, now).words(". "));
      case UNSEEN -> unheard(writer, now);
    }
    return writer.end();
  }

  /** Of one that counts as dead alone what it held when it was last heard of. */
  public Sentence heldThen() {
    Writer writer = Sentence.say("");
    held(writer);
    return writer.end();
  }

  /** How many invocations it held then. */
  public int heldAtEnd() {
    return held.size() + lost.size();
  }

  private Writer silent(Writer writer, Instant now) {
    Instant last = runner.heartbeat().map(Heartbeat::last).orElse(now);
    return writer.words("Silent for ").since(last, now).words(", since ").at(last);
  }

  private void holds(Writer writer, String words, Instant now) {
    if (held.isEmpty()) {
      writer.words(words).words("nothing").words(asRead());
      return;
    }
    writer.words(words).all(InvocationNames.of(held)).words(", for ");
    writer.since(held.getFirst().status().at(), now).words(".");
  }

  private String asRead() {
    return switch (read) {
      case WHOLE -> ".";
      case NEWEST -> ", as far as the newest changes tell.";
      case NOTHING -> " that is known: not all could be read.";
    };
  }

  private void unheard(Writer writer, Instant now) {
    if (runner.id().isExternal()) {
      writer.words("A client outside any runner: it registers invocations and takes none.");
      return;
    }
    holds(writer.words("It left no sign of life"), " and holds ", now);
  }

  /** Of one that counts as dead. */
  private void held(Writer writer) {
    int all = heldAtEnd();
    if (all == 0) {
      writer.words("It held nothing then").words(asRead());
      return;
    }
    String least = read == Read.WHOLE ? "" : "at least ";
    writer.words("It held " + least).number(all, "invocation").words(" then");
    if (!held.isEmpty() && !lost.isEmpty()) {
      writer.words(", " + Counted.of(held.size()) + " of which it still holds");
    }
    String between = ": ";
    for (InvocationState state : held.stream().limit(NAMED).toList()) {
      still(writer.words(between), state);
      between = "; ";
    }
    for (Lost each : lost.stream().limit(NAMED).toList()) {
      each.say(writer.words(between));
      between = "; ";
    }
    int more = Math.max(0, held.size() - NAMED) + Math.max(0, lost.size() - NAMED);
    writer.words(more == 0 ? "." : "; and " + Counted.of(more) + " more.");
  }

  private void still(Writer writer, InvocationState state) {
    InvocationNames.one(writer, state)
        .words(" is still " + state.status().status().label() + " on ");
    state
        .status()
        .owner()
        .filter(owner -> !owner.equals(runner.id()))
        .ifPresentOrElse(writer::runner, () -> writer.words("it"));
    writer.words(", nobody moved it on so far");
  }
}

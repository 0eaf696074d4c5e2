package dev.pynmon.domain.attention;

import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Counted;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Sentence.Writer;
import dev.pynmon.domain.why.Subject;
import dev.pynmon.domain.why.Takers.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Rules for queues.
 *
 * @param queues all of them
 * @param isAnyoneActive true when any runner of the application is active; else that is what is to
 *     be told, and not that nobody takes from each queue
 * @param isNobodyTold true where it is told already that no runner is active, or where nobody can
 *     tell; else those that may take from a queue are silent, and do not count as dead yet
 * @param now when that was read
 */
public record QueueRules(
    List<QueueState> queues, boolean isAnyoneActive, boolean isNobodyTold, Instant now) {
  /** For how long after its status an invocation may come into its queue. */
  private static final Duration MOMENT = Duration.ofMinutes(1);

  public QueueRules {
    queues = List.copyOf(queues);
  }

  /** Queues that nobody takes from. */
  public Finding noConsumer() {
    if (queues.stream().anyMatch(QueueRules::isUntold)) {
      return needs(Known.BY_NOBODY).isEmpty()
          ? Finding.NotKnown.of(
              "Nothing tells which queues the active runners take from: name the store that holds"
                  + " the application's record, and start this monitor where the workers start.")
          : new Finding.Needed(needs(Known.BY_NOBODY));
    }
    return Finding.of(needs(Known.BY_NOBODY), measured());
  }

  private static boolean isUntold(QueueState queue) {
    return queue.takers() == Known.UNTOLD && queue.isWaiting();
  }

  /** Queues that nobody takes from, and that the broker does not declare. */
  public Finding undeclared() {
    return Finding.of(needs(Known.UNDECLARED), measured());
  }

  private List<Need> needs(Known known) {
    return waiting()
        .filter(queue -> queue.takers() == known)
        .filter(_ -> known == Known.UNDECLARED || isAnyoneActive)
        .map(queue -> known == Known.UNDECLARED ? undeclared(queue) : noConsumer(queue))
        .toList();
  }

  private Stream<QueueState> waiting() {
    return queues.stream().filter(QueueState::isWaiting);
  }

  private Sentence measured() {
    return Sentence.say("").number(queues.size(), "queue").end();
  }

  private Need noConsumer(QueueState queue) {
    Writer facts = oldest(queue, Sentence.say(""));
    facts.words("No active runner takes from it");
    queue
        .former()
        .ifPresent(
            last ->
                facts
                    .words("; ")
                    .runner(last.runner())
                    .words(" was the last that did, last heard of at ")
                    .at(last.heard()));
    return need(
            Rule.NO_CONSUMER,
            queue,
            Sentence.say("Nobody takes from queue ").queue(queue.queue()).words(".").end())
        .restingOn(facts.words(".").end())
        .causedBy(queue.former().map(QueueState.Former::runner));
  }

  private Need undeclared(QueueState queue) {
    Writer facts = oldest(queue, Sentence.say(""));
    facts.words(
        "As far as the stores show, the broker does not declare it; no active runner takes from"
            + " it.");
    return need(
            Rule.UNDECLARED_QUEUE,
            queue,
            Sentence.say("Nobody takes from queue ")
                .queue(queue.queue())
                .words(", and nothing known declares it.")
                .end())
        .restingOn(facts.end());
  }

  /**
   * Queues whose oldest message waits for long, though runners take from there.
   *
   * @param longest how long is not long yet
   */
  public Finding waits(Duration longest) {
    List<QueueState> taken = waiting().filter(this::mayBeTaken).toList();
    return Finding.of(waitLong(taken, longest), longestOf(taken));
  }

  private boolean mayBeTaken(QueueState queue) {
    return switch (queue.takers()) {
      case TAKEN_FROM, UNTOLD -> true;
      case BY_NOBODY -> !isAnyoneActive && !isNobodyTold;
      case UNDECLARED -> false;
    };
  }

  private List<Need> waitLong(List<QueueState> taken, Duration longest) {
    return taken.stream()
        .filter(queue -> queue.oldest().filter(one -> isLong(one, longest)).isPresent())
        .map(this::waitsLong)
        .toList();
  }

  /**
   * What may wait in a queue of which these rules tell, behind its oldest message: it waits by the
   * same cause.
   */
  public Predicate<InvocationState> behind(Duration longest) {
    List<Instant> told =
        Stream.of(
                needs(Known.BY_NOBODY),
                needs(Known.UNDECLARED),
                waitLong(waiting().filter(this::mayBeTaken).toList(), longest))
            .flatMap(List::stream)
            .flatMap(need -> need.since().stream())
            .toList();
    return state ->
        told.stream().anyMatch(since -> !since.isAfter(state.status().at().plus(MOMENT)));
  }

  /** Of more queues than are looked into nothing is known, nor where nothing there is to run. */
  private Sentence longestOf(List<QueueState> taken) {
    List<Instant> oldest =
        taken.stream()
            .flatMap(queue -> queue.oldest().stream())
            .map(QueueState.Oldest::since)
            .toList();
    String part =
        oldest.size() == taken.size()
            ? ""
            : " in " + Counted.of(oldest.size()) + " of " + Counted.of(taken.size(), "queue");
    return oldest.stream()
        .min(Comparator.naturalOrder())
        .map(at -> Sentence.say("longest wait ").since(at, now).words(part).end())
        .orElseGet(
            () ->
                Sentence.of(
                    taken.isEmpty()
                        ? "nothing waits where runners take"
                        : "nothing that is to run is among the messages that are taken next"));
  }

  private boolean isLong(QueueState.Oldest oldest, Duration longest) {
    return Duration.between(oldest.since(), now).compareTo(longest) > 0;
  }

  private Need waitsLong(QueueState queue) {
    Writer claim = Sentence.say("The oldest message of queue ").queue(queue.queue());
    queue.oldest().ifPresent(one -> claim.words(" waits ").since(one.since(), now));
    Writer facts = Sentence.say("");
    queue.oldest().ifPresent(one -> facts.words("It is ").invocation(one.invocation()).words("; "));
    switch (queue.takers()) {
      case UNTOLD -> facts.words("nothing tells which runners take from there.");
      case BY_NOBODY -> facts.words("all runners are silent, and do not count as dead yet.");
      default -> {
        facts.number(queue.number(), "active runner");
        facts.words(queue.number() == 1 ? " takes from there." : " take from there.");
      }
    }
    return need(Rule.QUEUE_WAITS, queue, claim.words(".").end()).restingOn(facts.end());
  }

  private Writer oldest(QueueState queue, Writer writer) {
    queue
        .oldest()
        .ifPresent(
            one ->
                writer
                    .words("Its ")
                    .named(new Subject.OfInvocation(one.invocation()), "oldest")
                    .words(" waits ")
                    .since(one.since(), now)
                    .words(". "));
    return writer;
  }

  private static Need need(Rule rule, QueueState queue, Sentence claim) {
    return Need.of(
            rule,
            Harm.WARNING,
            queue.waiting(),
            queue.waiting().equals(new Count.Exact(1)) ? "waits" : "wait",
            claim,
            new Subject.OfQueue(queue.queue()))
        .since(queue.oldest().map(QueueState.Oldest::since));
  }
}

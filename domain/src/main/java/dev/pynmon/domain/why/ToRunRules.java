package dev.pynmon.domain.why;

import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Counted;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.Sentence.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules for what runners may take: {@code registered}, {@code rerouted}, {@code retry}.
 *
 * @param standing where it stands
 */
public record ToRunRules(Standing standing) {
  /** By its message, and by what held it back, if anything did. */
  public Why why(Message message, Optional<HeldBack> heldBack) {
    return heldBack
        .map(held -> held.isSilent() ? passedOver(held, why(message)) : heldBack(held, message))
        .orElseGet(() -> why(message));
  }

  private Why why(Message message) {
    return switch (message) {
      case Message.Waits waits -> waiting(waits);
      case Message.NotNeeded awaited -> awaited(awaited);
      case Message.None none -> without(none);
    };
  }

  /** What others wait for is taken before the queues, or else left as it is, without a trace. */
  private static Why passedOver(HeldBack held, Why why) {
    Writer writer =
        Sentence.say(
            held.isCertain()
                ? "Concurrency control passes it over, which leaves no trace: "
                : "Its task has some concurrency control; if that is of what runs, it is passed"
                    + " over, which leaves no trace: ");
    writer.invocation(held.by().getFirst()).words(ofTheSameTask(held) + ".");
    Why both = why.and(writer.end(), others(held));
    return held.isCertain() ? both.because(Reason.HELD_BACK) : both;
  }

  /** What is registered here never reaches a queue. */
  public Why brokenPair(String problem) {
    Sentence sentence =
        Sentence.say("Has waited ")
            .since(standing.since(), standing.now())
            .words(" and will never run. " + problem)
            .end();
    return Why.of(Reason.BROKEN_PAIR, sentence, List.of());
  }

  private Why waiting(Message.Waits waits) {
    return Why.of(
        reason(waits.takers().known()), sentence(waits), waits.takers().evidence(standing.now()));
  }

  private static Reason reason(Takers.Known known) {
    return switch (known) {
      case TAKEN_FROM -> Reason.IN_QUEUE;
      case BY_NOBODY -> Reason.NO_CONSUMER;
      case UNDECLARED -> Reason.UNDECLARED_QUEUE;
      case UNTOLD -> Reason.CONSUMERS_UNTOLD;
    };
  }

  private Sentence sentence(Message.Waits waits) {
    QueuePlace place = waits.place();
    Writer writer = opening();
    queue(place, writer);
    writer.words(", " + place(place));
    if (place.isAwaited()) {
      writer.words(", before those that nobody waits for");
    } else if (place.awaitedAhead() > 0) {
      writer.words("; awaited children go first");
    }
    place
        .oldest()
        .ifPresent(
            oldest ->
                writer
                    .words("; ")
                    .named(new Subject.OfInvocation(oldest.invocation()), "the oldest there")
                    .words(" has waited ")
                    .since(oldest.since(), standing.now()));
    takers(place, waits.takers(), writer);
    return writer.words(".").end();
  }

  private Writer opening() {
    Instant now = standing.now();
    if (standing.status() == KnownStatus.RETRY) {
      return Sentence.say("Is to be tried again after an attempt that failed ")
          .since(standing.since(), now)
          .words(" ago; waits in ");
    }
    if (standing.status() == KnownStatus.REROUTED) {
      return Sentence.say("Was put back " + byWhom())
          .since(standing.since(), now)
          .words(" ago; waits in ");
    }
    return Sentence.say("Has waited ").since(standing.since(), now).words(" in ");
  }

  private String byWhom() {
    return switch (standing
        .before()
        .flatMap(InvocationStatus::known)
        .orElse(KnownStatus.REROUTED)) {
      case RUNNING_RECOVERY -> "by recovery, since its runner counted as dead, ";
      case PENDING_RECOVERY -> "by recovery, since its runner did not begin it, ";
      case KILLED -> "when its runner was stopped ";
      default -> "";
    };
  }

  private static void queue(QueuePlace place, Writer writer) {
    if (place.isOnly()) {
      writer.named(new Subject.OfQueue(place.queue()), "the queue");
    } else {
      writer.queue(place.queue());
    }
  }

  private static String place(QueuePlace place) {
    String of = " of " + number(place.waiting());
    return place
        .place()
        .map(number -> Counted.place(number) + of)
        .orElseGet(() -> "behind more than " + Counted.of(place.ahead().value()) + of);
  }

  private static String number(Count count) {
    return Counted.of(count);
  }

  private static void takers(QueuePlace place, Takers takers, Writer writer) {
    switch (takers.known()) {
      case TAKEN_FROM -> taken(place, takers, writer);
      case UNTOLD -> {
        writer.words("; nothing tells which runners take from ");
        queue(place, writer);
      }
      case BY_NOBODY, UNDECLARED -> {
        if (takers.known() == Takers.Known.UNDECLARED) {
          writer.words(", which the broker does not declare, as far as the stores show");
        }
        writer.words(takers.anyActive() ? "; no active runner takes from " : "; no ");
        if (takers.anyActive()) {
          queue(place, writer);
          writer.words(": it waits until one does");
        } else {
          writer.named(Subject.Whole.RUNNERS, "runner").words(" is active");
        }
      }
    }
  }

  private static void taken(QueuePlace place, Takers takers, Writer writer) {
    String work = takers.work();
    writer
        .words("; ")
        .named(Subject.Whole.RUNNERS, Counted.of(takers.number(), "runner"))
        .words(takers.workers() == 0 ? "" : " with " + Counted.of(takers.workers(), "worker"))
        .words(takers.number() == 1 ? " takes from " : " take from ");
    queue(place, writer);
    if (!work.isEmpty()) {
      writer.words(takers.number() == 1 ? " and " + work : ", " + work);
    }
  }

  private Why awaited(Message.NotNeeded awaited) {
    Sentence sentence =
        Sentence.say("")
            .invocation(awaited.waiter())
            .words(" waits for it, so the next runner with room takes it before all queues;")
            .words(" it has waited ")
            .since(standing.since(), standing.now())
            .words(".")
            .end();
    return Why.of(Reason.AWAITED, sentence, List.of());
  }

  private Why without(Message.None none) {
    return switch (none) {
      case ON_ITS_WAY ->
          Why.of(
              Reason.ON_ITS_WAY,
              opened(" ago; it is in no queue yet, or a runner has just taken it."),
              List.of());
      case STRANDED ->
          Why.of(
                  Reason.STRANDED,
                  opened(
                      " ago, and no queue holds a message of it: no runner will ever take it. It"
                          + " can be put back."),
                  List.of())
              .offering(Offer.RECOVER);
      case NO_RECORD ->
          Why.of(
              Reason.NO_RECORD,
              opened(" ago, and the state backend has no record of it, so no runner can run it."),
              List.of());
      case FAR_BACK ->
          Why.of(
              Reason.FAR_BACK,
              opened(
                  " ago; its message was not found among the 20,000 that were looked at: it may"
                      + " stand further back."),
              List.of());
    };
  }

  private Sentence opened(String rest) {
    String what =
        standing.status() == KnownStatus.RETRY
            ? "An attempt failed "
            : standing.status() == KnownStatus.REROUTED
                ? "Was put back " + byWhom()
                : "Was registered ";
    return Sentence.say(what).since(standing.since(), standing.now()).words(rest).end();
  }

  private Why heldBack(HeldBack held, Message message) {
    Writer writer =
        Sentence.say("Held back by concurrency control, ")
            .words(
                (held.times() instanceof Count.Exact ? "" : "at least ")
                    + Counted.of(held.times().value(), "time")
                    + " so far: ");
    by(held, writer);
    List<Evidence> evidence = new ArrayList<>(others(held));
    if (message instanceof Message.Waits waits) {
      writer.words("; waits again in ");
      queue(waits.place(), writer);
      writer.words(", " + place(waits.place()));
      takers(waits.place(), waits.takers(), writer);
      evidence.addAll(waits.takers().evidence(standing.now()));
    } else if (message == Message.None.STRANDED) {
      writer.words("; and no queue holds a message of it: no runner will take it again");
    }
    Why why = Why.of(Reason.HELD_BACK, writer.words(".").end(), evidence);
    return message == Message.None.STRANDED ? why.offering(Offer.RECOVER) : why;
  }

  private static void by(HeldBack held, Writer writer) {
    if (held.by().isEmpty()) {
      writer.words("nothing of its task that could be why is pending or running now");
      return;
    }
    writer.words(held.isCertain() ? "" : "most likely since ");
    writer.invocation(held.by().getFirst());
    writer.words(ofTheSameTask(held));
  }

  private static String ofTheSameTask(HeldBack held) {
    int more = held.by().size() - 1;
    return more == 0
        ? " of the same task is pending or running"
        : " and " + Counted.of(more) + " more of its task are pending or running";
  }

  /** But for the one that the sentence names. */
  private static List<Evidence> others(HeldBack held) {
    return held.by().stream()
        .skip(1)
        .map(
            id ->
                new Evidence(
                    new Subject.OfInvocation(id),
                    Sentence.of("is of the same task and pending or running, too"),
                    Optional.empty()))
        .toList();
  }
}

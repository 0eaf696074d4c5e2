package dev.pynmon.domain.why;

import dev.pynmon.domain.query.Counted;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.Sentence.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules for what a runner holds: {@code pending}, {@code running}, {@code paused}, {@code resumed}.
 *
 * @param standing where it stands
 * @param owner who holds it
 */
public record HeldRules(Standing standing, Owner owner) {
  /**
   * Taken, and not begun.
   *
   * @param longest how long that may be
   */
  public Why pending(Duration longest, RecoveryPlan recovery) {
    boolean tooLong = age().compareTo(longest) > 0;
    Writer writer = owner.name(Sentence.say("Taken by ")).words(" at ").at(standing.since());
    writer.words(", ").since(standing.since(), now()).words(" ago, and not begun yet");
    owner.heard(writer.words("; that runner was "), now());
    if (!tooLong) {
      return Why.of(Reason.TAKEN, writer.words(".").end(), List.of());
    }
    writer.words("; longer than the configured ").span(longest);
    return recovered(Reason.PENDING_TOO_LONG, writer, standing.since().plus(longest), recovery);
  }

  /**
   * @param due since when recovery might have come
   */
  private Why recovered(Reason reason, Writer writer, Instant due, RecoveryPlan recovery) {
    recovery.say(writer, due, now());
    return Why.of(reason, writer.words(".").end(), recovery.evidence()).offering(recovery.offers());
  }

  /** It runs on a runner that counts as dead. */
  public Why gone(RecoveryPlan recovery) {
    Writer writer = owner.name(Sentence.say("The attempt is dead: its runner "));
    if (owner.lastHeard().isPresent()) {
      owner.heard(writer.words(" was "), now());
    } else {
      writer.words(" never gave a sign of life");
    }
    return standing.status() == KnownStatus.RUNNING
        ? recovered(
            Reason.RUNNER_GONE, writer, owner.goneSince().orElse(standing.since()), recovery)
        : Why.of(
                Reason.NOBODY_MOVES_IT,
                writer
                    .words("; pynenc never recovers what is ")
                    .words(standing.status().value())
                    .words(": nobody moves it on. It can be run again.")
                    .end(),
                List.of())
            .offering(Offer.RERUN);
  }

  /**
   * It runs.
   *
   * @param within in which time the runs of its task were counted, such as "the last day"; empty
   *     while they still are
   */
  public Why running(Optional<Usual> usual, Optional<String> within) {
    Duration ran = ran();
    Writer writer = Sentence.say("Has run ").span(ran);
    owner.name(writer.words(" on ")).words(", since ").at(standing.since());
    boolean slow = usual.filter(known -> known.isExceededBy(ran)).isPresent();
    usual.ifPresentOrElse(
        known -> judge(known, ran, slow, writer),
        () ->
            writer.words(
                within
                    .map(time -> "; of its task no other run ended in " + time)
                    .orElse("; how long its task usually runs is not worked out yet")));
    return Why.of(slow ? Reason.SLOW : Reason.RUNNING, writer.words(".").end(), evidence(usual));
  }

  private static void judge(Usual usual, Duration ran, boolean slow, Writer writer) {
    long times = usual.timesLongest(ran);
    if (usual.isTooFew()) {
      writer.words("; in " + usual.within() + " only ").number(usual.runs().count(), "run");
      writer.words(" of its task ended: too few to say whether that is usual");
    } else if (times > 1) {
      writer.words("; " + Counted.of(times) + " times as long as ever: the longest of ");
      writer.number(usual.runs().count(), "run").words(" took ").span(usual.runs().max());
    } else if (slow) {
      writer.words("; that is long: of 100 runs 95 take no longer than ").span(usual.runs().p95());
    } else {
      writer.words("; that is usual: half of its task's runs take up to ");
      writer.span(usual.runs().median()).words(", 95 of 100 up to ").span(usual.runs().p95());
    }
  }

  private List<Evidence> evidence(Optional<Usual> usual) {
    List<Evidence> evidence = new ArrayList<>(owner.evidence(now()));
    usual
        .filter(known -> !known.isTooFew())
        .ifPresent(
            known ->
                evidence.add(
                    new Evidence(
                        new Subject.OfTask(standing.task()), known.rest(ran()), Optional.empty())));
    return evidence;
  }

  /** Its runner holds it still, and it waits for nobody. */
  public Why paused() {
    Writer writer =
        owner.name(Sentence.say("Paused for ").since(standing.since(), now()).words(" by "));
    owner.heard(writer.words(", which was "), now());
    return Why.of(
        Reason.PAUSED,
        writer.words("; it waits for nobody any more: its runner lets it go on next.").end(),
        List.of());
  }

  /** In an attempt that goes on its pauses do not count. */
  private Duration ran() {
    return standing.life().attempts().isEmpty()
        ? age()
        : standing.life().attempts().getLast().known();
  }

  private Duration age() {
    return Duration.between(standing.since(), now());
  }

  private Instant now() {
    return standing.now();
  }
}

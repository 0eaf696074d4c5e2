package dev.pynmon.domain.why;

import dev.pynmon.domain.task.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why an invocation is where it is.
 *
 * @param reason in one word
 * @param sentence in one sentence
 * @param evidence on what it rests, the most telling first; at most {@value #MAX_EVIDENCE}
 * @param start when it is expected to begin; empty where nothing allows to tell
 * @param offers what can be done about it
 * @param around what it was found beside
 */
public record Why(
    Reason reason,
    Sentence sentence,
    List<Evidence> evidence,
    Optional<ExpectedStart> start,
    List<Offer> offers,
    Around around) {
  /** The most facts that are told. */
  public static final int MAX_EVIDENCE = 30;

  public Why {
    evidence = evidence.stream().limit(MAX_EVIDENCE).toList();
    offers = List.copyOf(offers);
  }

  /** Where nothing is expected and nothing can be done. */
  public static Why of(Reason reason, Sentence sentence, List<Evidence> evidence) {
    return new Why(reason, sentence, evidence, Optional.empty(), List.of(), Around.NONE);
  }

  /** The same for another reason. */
  Why because(Reason other) {
    return new Why(other, sentence, evidence, start, offers, around);
  }

  /** The same with something that can be done. */
  public Why offering(Offer... more) {
    return new Why(reason, sentence, evidence, start, List.of(more), around);
  }

  /** The same with when it is expected to begin. */
  public Why starting(Optional<ExpectedStart> expected) {
    return new Why(reason, sentence, evidence, expected, offers, around);
  }

  /** The same with one more fact. */
  public Why and(Evidence more) {
    return new Why(
        reason,
        sentence,
        Stream.concat(evidence.stream(), Stream.of(more)).toList(),
        start,
        offers,
        around);
  }

  /** The same with what else is known. */
  public Why and(Sentence more, List<Evidence> moreEvidence) {
    List<Evidence> all = new ArrayList<>(evidence);
    all.addAll(moreEvidence);
    Sentence both = Sentence.say("").all(sentence).words(" ").all(more).end();
    return new Why(reason, both, all, start, offers, around);
  }

  /** The same beside what stands around it in its queue. */
  public Why among(Neighbours neighbours) {
    return beside(new Around(Optional.of(neighbours), around.waits(), around.runs()));
  }

  /** The same beside how long its task usually waits and runs. */
  public Why beside(Optional<Spread> waits, Optional<Spread> runs) {
    return beside(new Around(around.queue(), waits, runs));
  }

  private Why beside(Around other) {
    return new Why(reason, sentence, evidence, start, offers, other);
  }
}

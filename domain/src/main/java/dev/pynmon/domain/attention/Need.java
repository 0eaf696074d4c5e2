package dev.pynmon.domain.attention;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.why.Offer;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Subject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something that needs attention.
 *
 * @param rule which rule found it
 * @param harm how bad it is
 * @param number how many there are
 * @param noun of what, as it stands below the number: {@code failed}, {@code waiting}
 * @param claim what is the matter, a sentence
 * @param evidence what that rests on, sentences; may be empty
 * @param since since when; empty where nothing tells
 * @param page where to look at it
 * @param offers what can be done about it
 * @param cause the runner that it began with; empty where there is none, or none is certain
 * @param alike the failures that are most of it, as one group; empty where it is not about failures
 */
public record Need(
    Rule rule,
    Harm harm,
    Count number,
    String noun,
    Sentence claim,
    Sentence evidence,
    Optional<Instant> since,
    Subject page,
    List<Offer> offers,
    Optional<RunnerId> cause,
    Optional<Subject.OfAlike> alike) {
  /** The most harmful first, what heals by itself last. */
  static final Comparator<Need> WORST_FIRST =
      Comparator.comparing(Need::harm)
          .thenComparing(Need::rule)
          .thenComparing(need -> need.number().value(), Comparator.reverseOrder());

  private static final Sentence NOTHING = new Sentence(List.of());

  public Need {
    offers = List.copyOf(offers);
  }

  static Need of(Rule rule, Harm harm, Count number, String noun, Sentence claim, Subject page) {
    return new Need(
        rule,
        harm,
        number,
        noun,
        claim,
        NOTHING,
        Optional.empty(),
        page,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  static Need of(Rule rule, Harm harm, long number, String noun, Sentence claim, Subject page) {
    return of(rule, harm, new Count.Exact(number), noun, claim, page);
  }

  Need restingOn(Sentence facts) {
    return new Need(rule, harm, number, noun, claim, facts, since, page, offers, cause, alike);
  }

  Need since(Optional<Instant> moment) {
    return new Need(rule, harm, number, noun, claim, evidence, moment, page, offers, cause, alike);
  }

  Need offering(Offer... some) {
    return new Need(
        rule, harm, number, noun, claim, evidence, since, page, List.of(some), cause, alike);
  }

  Need causedBy(Optional<RunnerId> runner) {
    return new Need(rule, harm, number, noun, claim, evidence, since, page, offers, runner, alike);
  }

  Need alike(Optional<Subject.OfAlike> failures) {
    return new Need(
        rule, harm, number, noun, claim, evidence, since, page, offers, cause, failures);
  }
}

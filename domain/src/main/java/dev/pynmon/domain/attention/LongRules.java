package dev.pynmon.domain.attention;

import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.Offer;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Sentence.Writer;
import dev.pynmon.domain.why.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Rules for how long invocations are in a status.
 *
 * @param states those that neither ended nor are registered alone, in any order
 * @param isWhole false where there are more
 * @param now when they were read
 */
public record LongRules(List<InvocationState> states, boolean isWhole, Instant now) {
  /** What nobody looked after for longer is no news. */
  private static final Duration NEWS = Duration.ofDays(1);

  private static final Comparator<InvocationState> OLDEST_FIRST =
      Comparator.comparing((InvocationState state) -> state.status().at())
          .thenComparing(InvocationState::id);

  /** Set by one who sets another next, and nobody else ever does. */
  private static final Set<KnownStatus> BETWEEN =
      Set.of(
          KnownStatus.KILLED,
          KnownStatus.CONCURRENCY_CONTROLLED,
          KnownStatus.PENDING_RECOVERY,
          KnownStatus.RUNNING_RECOVERY);

  private static final Set<KnownStatus> HELD = Set.of(KnownStatus.PAUSED, KnownStatus.RESUMED);

  public LongRules {
    states = List.copyOf(states);
  }

  /**
   * What is pending for long.
   *
   * @param told what another rule tells of already: that its runner is silent
   */
  public Finding pending(Duration longest, Predicate<InvocationState> told) {
    return Finding.of(
        needs(
            Rule.LONG_PENDING,
            Stream.of(KnownStatus.PENDING),
            state -> isOlder(state, longest) && !told.test(state),
            _ -> "taken by an active runner and not begun; recovery should have put that back"),
        measured(KnownStatus.PENDING));
  }

  /**
   * What waits long to be tried again.
   *
   * @param told what another rule tells of already: that it is stranded
   */
  public Finding putBack(Duration longest, Predicate<InvocationState> told) {
    return Finding.of(
        needs(
            Rule.LONG_PUT_BACK,
            Stream.of(KnownStatus.RETRY, KnownStatus.REROUTED),
            state -> isOlder(state, longest) && !told.test(state),
            status ->
                status == KnownStatus.RETRY
                    ? "to be tried again, and not taken since"
                    : "put back, and not taken since"),
        measured(KnownStatus.RETRY, KnownStatus.REROUTED));
  }

  /**
   * What nobody ever moves on.
   *
   * @param longest how long it may be between two statuses
   * @param gone since when whoever holds one counts as dead; empty while that does not
   */
  public Finding nobodyMoves(Duration longest, Function<InvocationState, Optional<Instant>> gone) {
    Predicate<InvocationState> isOld = state -> isOld(state, gone);
    Predicate<InvocationState> isStuck =
        state -> isHeld(state) ? gone.apply(state).isPresent() : isOlder(state, longest);
    return Finding.of(
        needs(
                Rule.NOBODY_MOVES,
                Stream.concat(BETWEEN.stream().sorted(), HELD.stream().sorted()),
                isStuck.and(isOld.negate()),
                status ->
                    HELD.contains(status)
                        ? "held by a runner that counts as dead; pynenc never recovers them"
                        : "whoever set that did not set the next, and nobody else ever does")
            .stream()
            .map(need -> need.offering(Offer.RERUN))
            .toList(),
        older(isOld));
  }

  private static boolean isHeld(InvocationState state) {
    return HELD.contains(state.status().status());
  }

  /** What is held is not stuck before its runner is gone, however long it is held. */
  private boolean isOld(InvocationState state, Function<InvocationState, Optional<Instant>> gone) {
    return isHeld(state)
        ? gone.apply(state).filter(at -> isOlder(at, NEWS)).isPresent()
        : isOlder(state, NEWS);
  }

  private Sentence older(Predicate<InvocationState> isOld) {
    long old =
        states.stream()
            .filter(state -> BETWEEN.contains(state.status().status()) || isHeld(state))
            .filter(isOld)
            .count();
    Writer writer =
        old == 0
            ? Sentence.say("none is between two statuses for long")
            : Sentence.say("")
                .number(old, "invocation")
                .words(old == 1 ? " is" : " are")
                .words(" so for more than a day");
    return writer.words(part()).end();
  }

  private Sentence measured(KnownStatus... statuses) {
    Set<KnownStatus> wanted = Set.of(statuses);
    Optional<Instant> oldest =
        states.stream()
            .filter(state -> wanted.contains(state.status().status()))
            .map(state -> state.status().at())
            .min(Comparator.naturalOrder());
    Writer writer =
        oldest
            .map(at -> Sentence.say("the longest for ").since(at, now))
            .orElseGet(() -> Sentence.say("none"));
    return writer.words(part()).end();
  }

  private String part() {
    return isWhole ? "" : ", of the newest that are unfinished";
  }

  private boolean isOlder(InvocationState state, Duration longest) {
    return isOlder(state.status().at(), longest);
  }

  private boolean isOlder(Instant at, Duration longest) {
    return Duration.between(at, now).compareTo(longest) > 0;
  }

  private List<Need> needs(
      Rule rule,
      Stream<KnownStatus> statuses,
      Predicate<InvocationState> isMeant,
      Function<KnownStatus, String> why) {
    Function<KnownStatus, List<InvocationState>> group =
        status ->
            states.stream()
                .filter(state -> state.status().status() == status)
                .filter(isMeant)
                .sorted(OLDEST_FIRST)
                .toList();
    return statuses
        .flatMap(
            status ->
                Stream.of(group.apply(status))
                    .filter(found -> !found.isEmpty())
                    .map(found -> need(rule, status, found, why.apply(status))))
        .toList();
  }

  private Need need(Rule rule, KnownStatus status, List<InvocationState> group, String why) {
    InvocationState oldest = group.getFirst();
    InvocationStatus shown = status;
    Count number = Count.of(group.size(), isWhole);
    Sentence claim =
        Sentence.say(isWhole ? "" : "At least ")
            .number(group.size(), "invocation")
            .words((group.size() == 1 ? " is " : " are ") + status.label())
            .words(rule == Rule.NOBODY_MOVES ? ", and nobody moves " : " for long")
            .words(rule == Rule.NOBODY_MOVES ? (group.size() == 1 ? "it on." : "them on.") : ".")
            .end();
    return Need.of(
            rule,
            Harm.WARNING,
            number,
            status.value().replace('_', ' '),
            claim,
            new Subject.OfStatus(shown))
        .restingOn(
            Sentence.say("The oldest is ")
                .task(oldest.task())
                .words(" ")
                .invocation(oldest.id())
                .words(", since ")
                .at(oldest.status().at())
                .words("; ")
                .words(why)
                .words(".")
                .end())
        .since(Optional.of(oldest.status().at()));
  }
}

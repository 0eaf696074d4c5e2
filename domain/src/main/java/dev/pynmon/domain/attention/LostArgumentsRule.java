package dev.pynmon.domain.attention;

import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Sentence.Writer;
import dev.pynmon.domain.why.Subject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Unfinished invocations whose arguments the client data store does not have. */
public final class LostArgumentsRule {
  private static final Comparator<InvocationState> OLDEST_FIRST =
      Comparator.comparing((InvocationState state) -> state.status().at())
          .thenComparing(InvocationState::id);

  private LostArgumentsRule() {}

  /**
   * Checks it.
   *
   * @param lost those that miss an argument
   * @param lookedAt how many unfinished ones were looked at
   * @param isWhole false where there are more
   */
  public static Finding check(List<InvocationState> lost, int lookedAt, boolean isWhole) {
    Sentence sample =
        Sentence.say(isWhole ? "" : "the newest ").number(lookedAt, "unfinished invocation").end();
    return Finding.of(lost.isEmpty() ? List.of() : List.of(need(lost, sample, isWhole)), sample);
  }

  private static Need need(List<InvocationState> lost, Sentence sample, boolean isWhole) {
    InvocationState oldest = lost.stream().min(OLDEST_FIRST).orElseThrow();
    int number = lost.size();
    Sentence claim =
        Sentence.say(isWhole ? "" : "At least ")
            .number(number, "invocation")
            .words(number == 1 ? " has" : " have")
            .words(" arguments that nobody can resolve.")
            .end();
    Writer facts =
        Sentence.say("The client data store does not have them: a runner that takes ")
            .words(number == 1 ? "it" : "one")
            .words(" ends. ")
            .words(number == 1 ? "It is " : "The oldest is ")
            .task(oldest.task())
            .words(" ")
            .invocation(oldest.id())
            .words("; looked at: ")
            .all(sample)
            .words(".");
    return Need.of(
            Rule.LOST_ARGUMENTS,
            Harm.TROUBLE,
            Count.of(number, isWhole),
            "unresolvable",
            claim,
            new Subject.OfInvocation(oldest.id()))
        .restingOn(facts.end())
        .since(since(oldest));
  }

  private static Optional<Instant> since(InvocationState oldest) {
    return Optional.of(oldest.status().at());
  }
}

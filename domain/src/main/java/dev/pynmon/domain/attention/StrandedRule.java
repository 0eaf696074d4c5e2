package dev.pynmon.domain.attention;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Counted;
import dev.pynmon.domain.why.Offer;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Sentence.Writer;
import dev.pynmon.domain.why.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Invocations that are to run and have no message, as the two looks of recovery find them. */
public final class StrandedRule {
  private static final int TASKS = 3;

  private static final Comparator<InvocationState> OLDEST_FIRST =
      Comparator.comparing((InvocationState state) -> state.status().at())
          .thenComparing(InvocationState::id);

  private StrandedRule() {}

  /**
   * Checks it.
   *
   * @param stranded what two looks found
   * @param isWhole false where not all that is to run was looked at
   * @param longest for how long it has to be to run
   */
  public static Finding check(
      List<InvocationState> stranded, boolean isWhole, Duration longest, Instant now) {
    List<InvocationState> waiting =
        stranded.stream()
            .filter(state -> Duration.between(state.status().at(), now).compareTo(longest) > 0)
            .sorted(OLDEST_FIRST)
            .toList();
    return Finding.of(
        waiting.isEmpty() ? List.of() : List.of(need(waiting, isWhole)),
        isWhole
            ? "all that is to run has a message"
            : "of the newest that are to run each has a message");
  }

  /**
   * What is found where more messages wait than are searched: whoever has none among these may have
   * one behind them.
   *
   * @param messages how many were searched
   */
  public static Finding lookedAt(int messages) {
    return new Finding.Quiet(
        Sentence.say("of the first ")
            .number(messages, "message")
            .words(": what is to run has one of them, or may have one further back")
            .end());
  }

  private static Need need(List<InvocationState> stranded, boolean isWhole) {
    InvocationState oldest = stranded.getFirst();
    int number = stranded.size();
    Sentence claim =
        Sentence.say(isWhole ? "" : "At least ")
            .number(number, "invocation")
            .words(number == 1 ? " is" : " are")
            .words(" to run, but no queue holds a message for ")
            .words(
                number == 1 ? "it: no runner ever takes it." : "them: no runner ever takes them.")
            .end();
    return Need.of(
            Rule.STRANDED,
            Harm.TROUBLE,
            Count.of(number, isWhole),
            "stranded",
            claim,
            Subject.Whole.STRANDED)
        .restingOn(facts(stranded, oldest))
        .since(Optional.of(oldest.status().at()))
        .offering(Offer.RECOVER);
  }

  private static Sentence facts(List<InvocationState> stranded, InvocationState oldest) {
    Writer writer = Sentence.say("");
    tasks(stranded, writer);
    writer
        .words(". All queues were searched, twice; nobody waits for ")
        .words(stranded.size() == 1 ? "it. It is " : "them. The oldest is ")
        .invocation(oldest.id());
    oldest.status().owner().ifPresent(by -> writer.words(", registered by ").runner(by));
    return writer.words(".").end();
  }

  private static void tasks(List<InvocationState> stranded, Writer writer) {
    Map<TaskKey, Long> counts =
        stranded.stream()
            .collect(
                Collectors.groupingBy(
                    InvocationState::task, LinkedHashMap::new, Collectors.counting()));
    String between = "";
    for (Map.Entry<TaskKey, Long> each : counts.entrySet().stream().limit(TASKS).toList()) {
      writer.words(between + Counted.of(each.getValue()) + " of ").task(each.getKey());
      between = ", ";
    }
    writer.words(counts.size() > TASKS ? " and others" : "");
  }
}

package dev.pynmon.domain.runnerwork;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Sentence.Writer;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is to be said of all runners: how many are active, what they hold, and who is missed. */
public final class RunnersSentence {
  private static final int NAMED = 3;

  private RunnersSentence() {}

  /**
   * For example "2 runners are active, 1 of them holds 3 invocations. 42a528f, silent for 14 m,
   * still holds shop.slow f85b0044."
   *
   * @param active how many are active
   * @param holders whoever holds anything
   * @param complete false when more is held than was read
   */
  public static Sentence of(Count active, List<Holder> holders, boolean complete, Instant now) {
    Writer writer = active(active);
    List<Holder> busy = holders.stream().filter(holder -> !holder.isMissed()).toList();
    hold(writer, active, busy, complete);
    Map<RunnerId, List<Holder>> silent =
        holders.stream()
            .filter(Holder::isMissed)
            .collect(Collectors.groupingBy(Holder::head, LinkedHashMap::new, Collectors.toList()));
    silent.values().stream().limit(NAMED).forEach(workers -> silent(writer, workers, now));
    if (silent.size() > NAMED) {
      int more = silent.size() - NAMED;
      writer.words(" ").number(more, "more silent runner").words(more == 1 ? " does." : " do.");
    }
    return writer.end();
  }

  private static Writer active(Count active) {
    if (active.value() == 0) {
      return Sentence.say("No runner is active");
    }
    return Sentence.say(active instanceof Count.Exact ? "" : "At least ")
        .number(active.value(), "runner")
        .words(active.value() == 1 ? " is active" : " are active");
  }

  private static void hold(Writer writer, Count active, List<Holder> busy, boolean complete) {
    long held = busy.stream().mapToLong(holder -> holder.held().size()).sum();
    if (active.value() > 0 && busy.isEmpty()) {
      writer.words(active.value() == 1 ? " and holds nothing" : " and hold nothing");
    } else if (!busy.isEmpty()) {
      writer.words(who(active.value(), busy.size())).number(held, "invocation");
    }
    writer.words(complete ? "." : ", as far as the first 1,000 that are held tell.");
  }

  /** One that just began holds something before its first sign of life. */
  private static String who(long active, int busy) {
    if (active == 1 && busy == 1) {
      return ", it holds ";
    }
    String holds = busy == 1 ? " holds " : " hold ";
    if (active == 0) {
      return "; " + busy + " that just began" + holds;
    }
    return busy > active
        ? "; " + busy + ", with those that just began," + holds
        : ", " + busy + " of them" + holds;
  }

  /** What a runner and its workers hold, who fell silent together. */
  private static void silent(Writer writer, List<Holder> workers, Instant now) {
    Holder first = workers.getFirst();
    writer.words(" ").runner(first.head());
    first
        .heard()
        .ifPresentOrElse(
            at -> writer.words(", silent for ").since(at, now),
            () -> writer.words(", never heard of"));
    List<InvocationState> held =
        workers.stream()
            .flatMap(worker -> worker.held().stream())
            .sorted(Comparator.comparing(state -> state.status().at()))
            .toList();
    writer.words(", still holds ").all(InvocationNames.of(held)).words(".");
  }
}

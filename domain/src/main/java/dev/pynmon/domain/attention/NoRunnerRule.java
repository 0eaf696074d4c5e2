package dev.pynmon.domain.attention;

import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Sentence.Writer;
import dev.pynmon.domain.why.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Messages wait, and no runner is active. */
public final class NoRunnerRule {
  private static final Count NONE = new Count.Exact(0);

  private NoRunnerRule() {}

  /**
   * Checks it.
   *
   * @param waiting how many messages wait in all queues
   * @param heard when the last runner was heard of, as far as known
   */
  public static Finding check(RunnerCounts runners, Count waiting, Optional<Instant> heard) {
    boolean isAlone = runners.here().equals(NONE) && waiting.value() > 0;
    return Finding.of(
        isAlone ? List.of(need(runners, waiting, heard)) : List.of(), measured(runners));
  }

  private static Sentence measured(RunnerCounts runners) {
    return Sentence.say("").number(runners.active().value(), "active runner").end();
  }

  private static Need need(RunnerCounts runners, Count waiting, Optional<Instant> heard) {
    Sentence claim =
        Sentence.say(waiting instanceof Count.Exact ? "" : "At least ")
            .number(waiting.value(), "message")
            .words(waiting.value() == 1 ? " waits" : " wait")
            .words(" and no runner is active.")
            .end();
    return Need.of(Rule.NO_RUNNER, Harm.TROUBLE, waiting, "wait", claim, Subject.Whole.RUNNERS)
        .restingOn(known(runners, heard))
        .since(heard);
  }

  private static Sentence known(RunnerCounts runners, Optional<Instant> heard) {
    if (runners.known().equals(NONE)) {
      return Sentence.of("None ever left a heartbeat.");
    }
    Writer writer =
        Sentence.say(runners.known() instanceof Count.Exact ? "" : "At least ")
            .number(runners.known().value(), "runner")
            .words(" left a heartbeat, all too old");
    heard.ifPresent(at -> writer.words("; the last was heard of at ").at(at));
    return writer.words(".").end();
  }
}

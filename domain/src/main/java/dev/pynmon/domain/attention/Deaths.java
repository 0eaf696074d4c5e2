package dev.pynmon.domain.attention;

import dev.pynmon.domain.query.Counted;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runnerwork.RunnerSentence;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Sentence.Writer;
import dev.pynmon.domain.why.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runners that died in the last day: what they held was recovered, so nothing is to be done, and
 * yet they leave a trace.
 *
 * @param gone runners that are gone
 * @param now when that was read
 */
public record Deaths(List<RunnerSentence> gone, Instant now) {
  private static final Duration DAY = Duration.ofDays(1);

  public Deaths {
    gone = List.copyOf(gone);
  }

  /** What was found of silent runners, with these where none needs attention. */
  public Finding beside(Finding silent) {
    List<RunnerSentence> died =
        gone.stream()
            .filter(one -> one.ending() == RunnerSentence.Ending.DIED)
            .filter(one -> last(one).anyMatch(at -> !at.isBefore(now.minus(DAY))))
            .toList();
    return silent instanceof Finding.Quiet quiet && !died.isEmpty()
        ? new Finding.Quiet(said(quiet.measured(), died))
        : silent;
  }

  private static Sentence said(Sentence measured, List<RunnerSentence> died) {
    boolean isOne = died.size() == 1;
    Instant newest =
        died.stream().flatMap(Deaths::last).max(Comparator.naturalOrder()).orElseThrow();
    Writer writer = Sentence.say("").all(measured).words("; ");
    writer.named(Subject.Whole.GONE, (isOne ? "one" : Counted.of(died.size())) + " died");
    writer.words(isOne ? " at " : ", the last at ").at(newest);
    return writer
        .words(died.stream().allMatch(one -> one.held().isEmpty()) ? ", recovered" : "")
        .end();
  }

  private static Stream<Instant> last(RunnerSentence one) {
    return one.runner().heartbeat().map(Heartbeat::last).stream();
  }
}

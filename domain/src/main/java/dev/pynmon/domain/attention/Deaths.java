package dev.pynmon.domain.attention;

import dev.pynmon.domain.query.Count;
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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runners that died of late: what they held was recovered, so nothing is to be done, and yet they
 * leave a trace.
 *
 * @param gone runners that are gone, the newest of them
 * @param isWhole whether these are all that are gone of late
 * @param now when that was read
 */
public record Deaths(List<RunnerSentence> gone, boolean isWhole, Instant now) {
  /** So long they are told of. */
  public static final Duration LATELY = Duration.ofDays(1);

  public Deaths {
    gone = List.copyOf(gone);
  }

  /** What was found of silent runners, with these where none needs attention. */
  public Finding beside(Finding silent) {
    List<RunnerSentence> died =
        gone.stream()
            .filter(one -> one.ending() == RunnerSentence.Ending.DIED)
            .filter(one -> last(one).anyMatch(at -> !at.isBefore(now.minus(LATELY))))
            .toList();
    return silent instanceof Finding.Quiet quiet && !(died.isEmpty() && isWhole)
        ? new Finding.Quiet(said(quiet.measured(), died))
        : silent;
  }

  private Sentence said(Sentence measured, List<RunnerSentence> died) {
    Writer writer = Sentence.say("").all(measured).words("; ");
    Optional<Instant> newest = died.stream().flatMap(Deaths::last).max(Comparator.naturalOrder());
    if (newest.isEmpty()) {
      return writer
          .words("none of the newest ")
          .named(Subject.Whole.GONE, Counted.of(gone.size()) + " that are gone")
          .words(" died")
          .end();
    }
    writer.named(Subject.Whole.GONE, number(died.size()) + " died");
    writer.words(died.size() == 1 ? " at " : ", the last at ").at(newest.get());
    boolean isOver = isWhole && died.stream().allMatch(one -> one.held().isEmpty());
    return writer.words(isOver ? ", recovered" : "").end();
  }

  private String number(int died) {
    return isWhole && died == 1 ? "one" : Counted.of(Count.of(died, isWhole));
  }

  private static Stream<Instant> last(RunnerSentence one) {
    return one.runner().heartbeat().map(Heartbeat::last).stream();
  }
}

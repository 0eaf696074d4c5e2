package dev.pynmon.pictures.timeline.cause;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Cause;
import dev.pynmon.domain.timeline.TickCause;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.pictures.text.SafeText;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How many marks causes count for, with the lines that can be drawn: their elements, and one for
 * each {@value #LETTERS} letters of the ids that these name.
 */
public final class CauseSize {
  static final int RELATION = 5;
  static final int CONDITION = 2;

  private static final int EVENT = 5;
  private static final int TICK = 8;
  private static final int LINE = 3;
  private static final int LETTERS = 100;

  private CauseSize() {}

  /**
   * A marker with its lines.
   *
   * @param drawn the invocations that are drawn one by one, at which lines may end
   */
  static int of(Cause cause, Set<InvocationId> drawn) {
    Stream<String> related = MarkerCaps.related(cause).stream().map(InvocationId::value);
    int own = cause instanceof TickCause tick ? TICK + runs(tick) : EVENT;
    int lines =
        MarkerCaps.withLines(cause, drawn).stream()
            .mapToInt(child -> line(cause.key(), child, cause.runThatStarted(child)))
            .sum();
    return own + letters(Stream.concat(Stream.of(cause.key()), related)) + lines;
  }

  private static int runs(TickCause tick) {
    return letters(MarkerCaps.runs(tick).stream().map(run -> run.id().value()));
  }

  private static int line(String key, InvocationId child, Optional<TriggerRun> run) {
    Stream<String> ends = Stream.of(key, child.value());
    return LINE + letters(Stream.concat(ends, run.stream().flatMap(CauseSize::ids)));
  }

  private static Stream<String> ids(TriggerRun run) {
    Stream<String> condition =
        run.participants().stream().flatMap(one -> one.condition().stream()).limit(1);
    return Stream.concat(Stream.of(run.id().value(), run.trigger()), condition);
  }

  /** The frames of a run's sources and the lines from these; 0 where nothing of it can be drawn. */
  static int of(TriggerRun run, Set<InvocationId> drawn) {
    Optional<InvocationId> child = run.started().filter(drawn::contains);
    return MarkerCaps.withLines(run)
        .filter(one -> one.source().filter(drawn::contains).isPresent())
        .mapToInt(one -> source(one) + child.map(id -> line("", id, Optional.of(run))).orElse(0))
        .sum();
  }

  private static int source(Participant one) {
    Stream<String> source = one.source().stream().map(InvocationId::value);
    return CONDITION + letters(Stream.concat(source, one.condition().stream()));
  }

  private static int letters(Stream<String> ids) {
    return Math.ceilDiv(ids.mapToInt(id -> SafeText.id(id).length()).sum(), LETTERS);
  }
}

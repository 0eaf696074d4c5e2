package dev.pynmon.pictures.timeline.cause;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Cause;
import dev.pynmon.domain.timeline.Causes;
import dev.pynmon.domain.timeline.EventCause;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.pictures.timeline.lane.Emission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which events, ticks and runs of triggers are drawn: the newest where not all fit, and in any case
 * the event that is looked for.
 *
 * @param causes what has a marker, newest first
 * @param runs whose sources have lines of their own, newest first
 * @param complete false when older ones were left out
 */
public record CauseFit(List<Cause> causes, List<TriggerRun> runs, boolean complete) {
  /** This share of a picture of density is kept for them. */
  private static final int SHARE = 5;

  /**
   * Such a share they may take beside bars that fill their picture: pages have as much to spare.
   */
  private static final int SHARE_BESIDE_BARS = 10;

  /** More of them would cover all else. */
  public static final int MOST = 400;

  /** A cause or a run, whichever it is. */
  private record Candidate(
      Instant at, boolean focused, int marks, Optional<Cause> cause, Optional<TriggerRun> run) {
    static Candidate of(Cause cause, boolean focused, Set<InvocationId> drawn) {
      return new Candidate(
          cause.at(), focused, CauseSize.of(cause, drawn), Optional.of(cause), Optional.empty());
    }

    static Candidate of(TriggerRun run, Set<InvocationId> drawn) {
      Instant at = run.executedAt().or(run::claimedAt).orElse(Instant.MIN);
      return new Candidate(at, false, CauseSize.of(run, drawn), Optional.empty(), Optional.of(run));
    }

    /** False for a run of which nothing can be drawn. */
    boolean isSeen() {
      return marks > 0;
    }
  }

  /** How many marks of a picture of density are kept for these. */
  public static int reserve(Causes causes, Set<InvocationId> drawn, int all) {
    return Math.min(marks(causes, drawn), all / SHARE);
  }

  /** How many marks these may have beside bars, however many of these there are. */
  public static int beside(Causes causes, Set<InvocationId> drawn, int all) {
    return Math.min(marks(causes, drawn), all / SHARE_BESIDE_BARS);
  }

  private static int marks(Causes causes, Set<InvocationId> drawn) {
    return candidates(causes, drawn).stream().mapToInt(Candidate::marks).sum();
  }

  /** Those that fit; one that does not leaves its room to older ones. */
  public static CauseFit of(Causes causes, Set<InvocationId> drawn, int marks) {
    List<Candidate> all = candidates(causes, drawn);
    List<Candidate> fitting = new ArrayList<>();
    int left = marks;
    for (Candidate each : all) {
      if (fitting.size() < MOST && (each.marks() <= left || each.focused())) {
        fitting.add(each);
        left -= each.marks();
      }
    }
    return new CauseFit(
        fitting.stream().map(Candidate::cause).flatMap(Optional::stream).toList(),
        fitting.stream().map(Candidate::run).flatMap(Optional::stream).toList(),
        fitting.size() == all.size());
  }

  private static List<Candidate> candidates(Causes causes, Set<InvocationId> drawn) {
    Stream<Candidate> marked =
        causes.all().stream().map(cause -> Candidate.of(cause, causes.isFocus(cause), drawn));
    Stream<Candidate> lines =
        causes.runs().stream().map(run -> Candidate.of(run, drawn)).filter(Candidate::isSeen);
    return Stream.concat(marked, lines)
        .sorted(Comparator.comparing(Candidate::focused).thenComparing(Candidate::at).reversed())
        .toList();
  }

  /** The runners on whose lanes events stand, since the bar of none of these emitted them. */
  public List<Emission> emissions(Set<InvocationId> drawn) {
    return causes.stream()
        .filter(EventCause.class::isInstance)
        .map(cause -> ((EventCause) cause).event())
        .filter(event -> event.emitter().invocation().filter(drawn::contains).isEmpty())
        .flatMap(CauseFit::emission)
        .toList();
  }

  private static Stream<Emission> emission(Event event) {
    return event.emitter().runner().stream().map(runner -> new Emission(runner, event.at()));
  }
}

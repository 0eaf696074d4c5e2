package dev.pynmon.domain.timeline;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventState;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which events, ticks and runs of triggers are drawn: those that a filter leaves, the newest where
 * not all fit, and in any case the event that is looked for.
 *
 * @param causes what has a marker, newest first
 * @param runs whose sources have lines of their own, newest first
 * @param complete false when older ones were left out
 */
record CauseChoice(List<Cause> causes, List<TriggerRun> runs, boolean complete) {
  /** This share of a picture is kept for them, however many invocations there are. */
  private static final int SHARE = 7;

  /** More of them would cover all else. */
  static final int MOST = 400;

  /** About what a marker takes but for those that it names, a line, and where that begins. */
  private static final int MARKER_BYTES = 700;

  private static final int LINE_BYTES = 700;
  private static final int CONDITION_BYTES = 250;

  /** A cause or a run, whichever it is. */
  private record Part(
      Instant at, boolean focused, int bytes, Optional<Cause> cause, Optional<TriggerRun> run) {
    static Part of(Cause cause, boolean focused) {
      int names = cause.related().stream().mapToInt(id -> id.value().length() + 1).sum();
      int bytes = MARKER_BYTES + names + LINE_BYTES * cause.started().size();
      return new Part(cause.at(), focused, bytes, Optional.of(cause), Optional.empty());
    }

    static Part of(TriggerRun run) {
      int lines = (int) run.participants().stream().filter(CauseChoice::hasALine).count();
      Instant at = run.executedAt().or(run::claimedAt).orElse(Instant.MIN);
      int bytes = (LINE_BYTES + CONDITION_BYTES) * lines;
      return new Part(at, false, bytes, Optional.empty(), Optional.of(run));
    }
  }

  /** All that there are, before it is known what fits. */
  static CauseChoice all(TimelineSource source, TimelineFilter filter, Set<InvocationId> lives) {
    TriggerActivity activity = source.activity();
    List<TriggerRun> runs =
        activity.runs().stream()
            .filter(run -> filter.showSystem() || run.task().filter(TaskKey::isSystem).isEmpty())
            .toList();
    Map<EventId, List<TriggerRun>> byEvent = activity.runsByEvent();
    Stream<Cause> events =
        activity.events().stream()
            .filter(event -> isShown(event, source))
            .map(event -> new EventCause(event, byEvent.getOrDefault(event.id(), List.of())));
    List<Cause> causes =
        Stream.concat(events, TickCause.of(runs).stream())
            .filter(cause -> concerns(cause, filter, lives) || isFocus(cause, source))
            .toList();
    List<TriggerRun> lines =
        runs.stream()
            .filter(run -> run.participants().stream().anyMatch(CauseChoice::hasALine))
            .filter(run -> TriggerActivity.namedBy(run).anyMatch(lives::contains))
            .toList();
    return new CauseChoice(causes, lines, true);
  }

  private static boolean isShown(Event event, TimelineSource source) {
    boolean wanted =
        event.state() == EventState.TRIGGERED
            || (event.state() == EventState.MATCHED && isFocus(event.id(), source));
    return wanted && source.window().contains(event.at());
  }

  private static boolean isFocus(EventId id, TimelineSource source) {
    return source.activity().focus().filter(id::equals).isPresent();
  }

  static boolean isFocus(Cause cause, TimelineSource source) {
    return cause instanceof EventCause event && isFocus(event.event().id(), source);
  }

  /** Where only some invocations are wanted, only what has to do with one of them is. */
  private static boolean concerns(Cause cause, TimelineFilter filter, Set<InvocationId> lives) {
    return !filter.narrows() || cause.related().stream().anyMatch(lives::contains);
  }

  private static boolean hasALine(Participant one) {
    return RelationKind.of(one.kind()).filter(RelationKind::beginsAtASource).isPresent();
  }

  /** How many bytes are kept for these whatever else is drawn. */
  long reserve(TimelineLimits limits) {
    long all = parts(Optional.empty()).stream().mapToLong(Part::bytes).sum();
    return Math.min(all, limits.bytes() / SHARE);
  }

  /** Those that fit. */
  CauseChoice fitting(long bytes, TimelineSource source) {
    List<Part> parts = parts(Optional.of(source));
    List<Part> fitting = new ArrayList<>();
    long sum = 0;
    for (Part part : parts) {
      sum += part.bytes();
      if (fitting.size() == MOST || (sum > bytes && !part.focused())) {
        break;
      }
      fitting.add(part);
    }
    return new CauseChoice(
        fitting.stream().map(Part::cause).flatMap(Optional::stream).toList(),
        fitting.stream().map(Part::run).flatMap(Optional::stream).toList(),
        fitting.size() == parts.size());
  }

  private List<Part> parts(Optional<TimelineSource> source) {
    Stream<Part> marked =
        causes.stream()
            .map(cause -> Part.of(cause, source.filter(one -> isFocus(cause, one)).isPresent()));
    return Stream.concat(marked, runs.stream().map(Part::of))
        .sorted(Comparator.comparing(Part::focused).thenComparing(Part::at).reversed())
        .toList();
  }

  /** The runners on whose lanes events stand, since the bar of none of these emitted them. */
  List<Emission> emissions(Set<InvocationId> drawn) {
    return causes.stream()
        .filter(EventCause.class::isInstance)
        .map(cause -> ((EventCause) cause).event())
        .filter(event -> event.emitter().invocation().filter(drawn::contains).isEmpty())
        .flatMap(
            event ->
                event.emitter().runner().stream().map(runner -> new Emission(runner, event.at())))
        .toList();
  }

  /**
   * An event that stands in the lane of a runner.
   *
   * @param runner the runner
   * @param at when it was emitted
   */
  record Emission(RunnerId runner, Instant at) {}
}

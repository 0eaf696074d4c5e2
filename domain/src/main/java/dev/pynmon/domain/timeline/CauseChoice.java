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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which events, ticks and runs of triggers are drawn: those that a filter leaves, the newest where
 * not all fit, and in any case the event that is looked for.
 *
 * @param causes what has a marker, newest first
 * @param runs whose sources have lines of their own, newest first
 * @param barless the invocations of the window that have no bar
 * @param complete false when older ones were left out
 */
record CauseChoice(
    List<Cause> causes, List<TriggerRun> runs, Set<InvocationId> barless, boolean complete) {
  /** This share of a picture of density is kept for them. */
  private static final int SHARE = 7;

  /**
   * Such a share they may take beside bars that fill their picture: pages have as much to spare.
   */
  private static final int SHARE_BESIDE_BARS = 14;

  /** More of them would cover all else. */
  static final int MOST = 400;

  /** A cause or a run, whichever it is. */
  private record Part(
      Instant at, boolean focused, int bytes, Optional<Cause> cause, Optional<TriggerRun> run) {
    static Part of(Cause cause, boolean focused, CausePrice price) {
      return new Part(cause.at(), focused, price.of(cause), Optional.of(cause), Optional.empty());
    }

    static Part of(TriggerRun run, CausePrice price) {
      Instant at = run.executedAt().or(run::claimedAt).orElse(Instant.MIN);
      return new Part(at, false, price.of(run), Optional.empty(), Optional.of(run));
    }

    /** False for a run of which nothing can be drawn. */
    boolean isSeen() {
      return bytes > 0;
    }
  }

  /** All that there are, before it is known what fits. */
  static CauseChoice all(TimelineSource source, TimelineFilter filter, List<Life> all) {
    Set<InvocationId> lives = ids(all, life -> true);
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
        Stream.concat(events, ticks(runs, source))
            .filter(cause -> concerns(cause, filter, lives) || isFocus(cause, source))
            .toList();
    List<TriggerRun> lines =
        runs.stream()
            .filter(run -> withLines(run).findAny().isPresent())
            .filter(run -> TriggerActivity.namedBy(run).anyMatch(lives::contains))
            .toList();
    return new CauseChoice(causes, lines, ids(all, life -> !life.hasBar()), true);
  }

  private static Set<InvocationId> ids(List<Life> lives, Predicate<Life> wanted) {
    return lives.stream().filter(wanted).map(Life::id).collect(Collectors.toSet());
  }

  private static Stream<TickCause> ticks(List<TriggerRun> runs, TimelineSource source) {
    return TickCause.of(runs).stream().filter(tick -> source.window().contains(tick.at()));
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
    return !filter.narrows() || cause.concerned().anyMatch(lives::contains);
  }

  /** The statuses, results and exceptions that took part, as many as may have lines. */
  static Stream<Participant> withLines(TriggerRun run) {
    return run.participants().stream().filter(CauseChoice::hasALine).limit(Cause.MOST_LINES);
  }

  private static boolean hasALine(Participant one) {
    return RelationKind.of(one.kind()).filter(RelationKind::beginsAtASource).isPresent();
  }

  /**
   * How many bytes of a picture of density are kept for these.
   *
   * @param drawn the invocations that are drawn one by one
   */
  long reserve(TimelineLimits limits, Set<InvocationId> drawn) {
    return Math.min(bytes(drawn), limits.bytes() / SHARE);
  }

  /**
   * How many bytes these may take beside bars, however many there are.
   *
   * @param drawn the invocations that have bars
   */
  long beside(TimelineLimits limits, Set<InvocationId> drawn) {
    return Math.min(bytes(drawn), limits.bytes() / SHARE_BESIDE_BARS);
  }

  private long bytes(Set<InvocationId> drawn) {
    return parts(Optional.empty(), drawn).stream().mapToLong(Part::bytes).sum();
  }

  /** Those that fit; one that does not leaves its room to older ones. */
  CauseChoice fitting(long bytes, TimelineSource source, Set<InvocationId> drawn) {
    List<Part> parts = parts(Optional.of(source), drawn);
    List<Part> fitting = new ArrayList<>();
    long left = bytes;
    for (Part part : parts) {
      if (fitting.size() < MOST && (part.bytes() <= left || part.focused())) {
        fitting.add(part);
        left -= part.bytes();
      }
    }
    return new CauseChoice(
        fitting.stream().map(Part::cause).flatMap(Optional::stream).toList(),
        fitting.stream().map(Part::run).flatMap(Optional::stream).toList(),
        barless,
        fitting.size() == parts.size());
  }

  private List<Part> parts(Optional<TimelineSource> source, Set<InvocationId> drawn) {
    CausePrice price = new CausePrice(drawn, barless);
    Stream<Part> marked =
        causes.stream()
            .map(
                cause ->
                    Part.of(cause, source.filter(one -> isFocus(cause, one)).isPresent(), price));
    Stream<Part> lines = runs.stream().map(run -> Part.of(run, price)).filter(Part::isSeen);
    return Stream.concat(marked, lines)
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

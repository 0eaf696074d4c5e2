package dev.pynmon.pictures.timeline.cause;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Cause;
import dev.pynmon.domain.timeline.EventCause;
import dev.pynmon.domain.timeline.RelationKind;
import dev.pynmon.domain.timeline.TickCause;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.scale.TimeScale;
import dev.pynmon.pictures.svg.Position;
import dev.pynmon.pictures.timeline.cause.DrawnCauses.Focus;
import dev.pynmon.pictures.timeline.cause.Marker.Side;
import dev.pynmon.pictures.timeline.figure.Positions;
import dev.pynmon.pictures.timeline.lane.LanePosition;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives events, ticks and what they led to their places over invocations that have theirs. */
public final class CausePlacer {
  /** A marker stays so far inside the plot. */
  private static final double INSIDE = 4;

  /** More lines are not drawn. */
  static final int MOST_RELATIONS = 400;

  private final Timeline timeline;
  private final MarkerPlaces anchors;
  private final Positions drawn;
  private final Map<Relation.Meaning, Relation> relations = new LinkedHashMap<>();
  private final Map<String, ConditionFrame> conditions = new LinkedHashMap<>();

  /**
   * Nothing has its place yet.
   *
   * @param anchors tells where markers stand
   * @param drawn the invocations that are drawn one by one, at which lines may end
   */
  public CausePlacer(Timeline timeline, MarkerPlaces anchors, Positions drawn) {
    this.timeline = timeline;
    this.anchors = anchors;
    this.drawn = drawn;
  }

  /** Gives what fits its places; markers have no names yet. */
  public DrawnCauses place(CauseFit fit) {
    List<Marker> markers =
        fit.causes().stream()
            .sorted(Comparator.comparing(Cause::at).thenComparing(Cause::key))
            .map(this::marker)
            .flatMap(Optional::stream)
            .toList();
    markers.forEach(this::linesOf);
    fit.runs().forEach(this::linesOf);
    return new DrawnCauses(
        markers,
        relations.values().stream().limit(MOST_RELATIONS).toList(),
        List.copyOf(conditions.values()),
        fit.complete() && relations.size() <= MOST_RELATIONS,
        placeless(fit, markers),
        focus(markers));
  }

  private Focus focus(List<Marker> markers) {
    return switch (timeline.causes().found()) {
      case NOT_ASKED -> Focus.NOT_ASKED;
      case UNKNOWN -> Focus.UNKNOWN;
      case UNMATCHED -> Focus.UNMATCHED;
      case OUTSIDE -> Focus.OUTSIDE;
      case FOUND -> markers.stream().anyMatch(Marker::focused) ? Focus.SHOWN : Focus.PLACELESS;
    };
  }

  /** Of the one that is looked for more is told. */
  private int placeless(CauseFit fit, List<Marker> markers) {
    Set<String> keys =
        markers.stream().map(marker -> marker.cause().key()).collect(Collectors.toSet());
    return (int)
        fit.causes().stream()
            .filter(cause -> !keys.contains(cause.key()) && !timeline.causes().isFocus(cause))
            .count();
  }

  private Optional<Marker> marker(Cause cause) {
    double x = new TimeScale(timeline.window()).x(cause.at());
    double right = Measures.LEFT + Measures.CONTENT - INSIDE;
    double inside = Math.clamp(x, Measures.LEFT + INSIDE, right);
    boolean focused = timeline.causes().isFocus(cause);
    return anchors
        .of(cause)
        .map(
            found ->
                new Marker(cause, found.lane(), inside, found.at().y(), Side.NOWHERE, focused));
  }

  private void linesOf(Marker marker) {
    switch (marker.cause()) {
      case EventCause event -> linesOf(marker, event);
      case TickCause tick ->
          MarkerCaps.withLines(tick, drawn.ids())
              .forEach(child -> tickLine(marker, child, tick.runThatStarted(child)));
    }
  }

  private void linesOf(Marker marker, EventCause event) {
    if (anchors.emitter(event).isEmpty()) {
      event.event().emitter().invocation().ifPresent(emitter -> origin(marker, event, emitter));
    }
    for (InvocationId child : MarkerCaps.withLines(event, drawn.ids())) {
      Optional<TriggerRun> run = event.runThatStarted(child);
      Optional<String> condition = run.flatMap(one -> conditionOf(one, event));
      line(marker, RelationKind.EVENT, child, run, condition);
    }
  }

  private static Optional<String> conditionOf(TriggerRun run, EventCause event) {
    return run.participants().stream()
        .filter(one -> one.event().filter(event.event().id()::equals).isPresent())
        .findFirst()
        .flatMap(Participant::condition);
  }

  /** From an emitter that has no bar, so that its event stands elsewhere. */
  private void origin(Marker marker, EventCause event, InvocationId emitter) {
    drawn
        .lastBy(emitter, event.at())
        .map(from -> Curve.between(from.at(), marker.at()))
        .ifPresent(
            curve ->
                add(
                    new Relation(
                        RelationKind.EVENT_ORIGIN,
                        Optional.of(event.key()),
                        Optional.of(emitter),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        curve)));
  }

  private void tickLine(Marker marker, InvocationId child, Optional<TriggerRun> run) {
    Optional<String> condition = run.flatMap(one -> TickCause.conditions(one).findFirst());
    line(marker, RelationKind.CRON, child, run, condition);
  }

  private void line(
      Marker marker,
      RelationKind kind,
      InvocationId child,
      Optional<TriggerRun> run,
      Optional<String> condition) {
    Optional<InvocationId> emitter =
        marker.cause() instanceof EventCause event
            ? event.event().emitter().invocation()
            : Optional.empty();
    drawn
        .begin(child)
        .map(to -> Curve.between(marker.at(), to.at()))
        .ifPresent(
            curve ->
                add(
                    new Relation(
                        kind,
                        Optional.of(marker.cause().key()),
                        emitter,
                        Optional.of(child),
                        run,
                        condition,
                        curve)));
  }

  private void linesOf(TriggerRun run) {
    MarkerCaps.withLines(run)
        .forEach(
            one ->
                RelationKind.of(one.kind())
                    .ifPresent(kind -> one.source().ifPresent(from -> line(run, one, kind, from))));
  }

  private void line(TriggerRun run, Participant one, RelationKind kind, InvocationId from) {
    Optional<Position> begin = drawn.change(from, one).map(LanePosition::at);
    begin.ifPresent(position -> mark(one, kind, from, position));
    Optional<Position> end = run.started().flatMap(drawn::begin).map(LanePosition::at);
    if (begin.isPresent() && end.isPresent()) {
      add(
          new Relation(
              kind,
              Optional.empty(),
              Optional.of(from),
              run.started(),
              Optional.of(run),
              one.condition(),
              Curve.between(begin.get(), end.get())));
    }
  }

  /** Once for each source, type and condition, however many runs it led to. */
  private void mark(Participant one, RelationKind kind, InvocationId from, Position position) {
    String key = String.join(" ", List.of(from.value(), kind.name(), one.condition().orElse("")));
    conditions.putIfAbsent(
        key, new ConditionFrame(from, kind, one.condition(), position.x(), position.y()));
  }

  private void add(Relation relation) {
    relations.putIfAbsent(relation.meaning(), relation);
  }
}

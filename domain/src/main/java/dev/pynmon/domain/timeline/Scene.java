package dev.pynmon.domain.timeline;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventState;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a timeline shows of an event, of an invocation or of a run of a trigger. Around an
 * invocation, the events that it emitted and the run that started it the window is the same: from
 * its first to its last moment, with what led to it, close up ({@link Navigation#closeAround}).
 *
 * @param window the time
 * @param scope whom it shows, each once, {@value #MAX_SCOPE} at most
 * @param selected whom it marks
 * @param focus the event that it marks
 */
public record Scene(
    TimeWindow window,
    List<InvocationId> scope,
    Optional<InvocationId> selected,
    Optional<EventId> focus) {
  /** The most invocations that a scene is about. */
  public static final int MAX_SCOPE = 100;

  /** The same for a run of a trigger: lists show hundreds of them, each with its address. */
  private static final int MAX_OF_RUN = 20;

  /** An event farther than this from the run that names it would only make the window wide. */
  private static final Duration NEAR = Duration.ofSeconds(60);

  public Scene {
    scope = scope.stream().distinct().limit(MAX_SCOPE).toList();
  }

  /**
   * An event: around the life of its emitter, what started that, and the event itself; where
   * nothing is known of a life, around the event and the runs that it took part in. Whoever emitted
   * it comes first, then what was started, then the sources. An event that met no condition has no
   * mark on a timeline that it could be found by.
   *
   * @param moments those of the emitter's life; empty without an emitter
   * @param origin the run that started the emitter
   * @param runs those that the event took part in
   */
  public static Scene ofEvent(
      Event event, List<Instant> moments, Optional<TriggerRun> origin, List<TriggerRun> runs) {
    Stream<TriggerRun> around = moments.isEmpty() ? runs.stream() : Stream.empty();
    Stream<Instant> ofRuns = Stream.concat(origin.stream(), around).flatMap(TriggerRun::moments);
    List<Instant> all =
        Stream.of(Stream.of(event.at()), moments.stream(), ofRuns).flatMap(each -> each).toList();
    List<InvocationId> scope =
        Stream.of(
                TriggerActivity.namedBy(event),
                runs.stream().flatMap(TriggerRun::concerned),
                origin.stream().flatMap(TriggerRun::concerned))
            .flatMap(each -> each)
            .toList();
    return new Scene(
        Navigation.closeAround(all),
        scope,
        event.emitter().invocation(),
        Optional.of(event.id()).filter(_ -> event.state() != EventState.UNMATCHED));
  }

  /**
   * An invocation: around its life and what started it. It comes first, then the sources.
   *
   * @param moments those of its life
   * @param origin the run that started it
   * @param cause the event that started it, as far as that is known without the run
   * @return empty where no time is known
   */
  public static Optional<Scene> ofInvocation(
      InvocationId id,
      List<Instant> moments,
      Optional<TriggerRun> origin,
      Optional<EventId> cause) {
    List<Instant> all =
        Stream.concat(moments.stream(), origin.stream().flatMap(TriggerRun::moments)).toList();
    List<InvocationId> scope =
        Stream.concat(Stream.of(id), origin.stream().flatMap(TriggerRun::concerned)).toList();
    Optional<EventId> focus = origin.flatMap(TriggerRun::firstEvent).or(() -> cause);
    return close(all, scope, Optional.of(id), focus);
  }

  /**
   * Several invocations, without any other.
   *
   * @param moments those of their lives
   * @return empty where no time is known
   */
  public static Optional<Scene> ofList(List<InvocationId> ids, List<Instant> moments) {
    return close(moments, ids, Optional.empty(), Optional.empty());
  }

  /**
   * Runs of triggers, each as what it started. Runs of which no time is known are left out.
   *
   * @param moments those of the lives of what they started
   * @param event when an event that all of them name was emitted, if one is looked at
   */
  public static Map<TriggerRunId, Scene> ofRuns(
      Collection<TriggerRun> runs,
      Map<InvocationId, List<Instant>> moments,
      Optional<Instant> event) {
    Map<TriggerRunId, Scene> scenes = new HashMap<>();
    runs.forEach(
        run ->
            ofRun(run, run.started().map(moments::get).orElse(List.of()), event)
                .ifPresent(scene -> scenes.put(run.id(), scene)));
    return scenes;
  }

  /**
   * A run of a trigger: around the life of what it started and what led to it. What it started
   * comes first, then the sources.
   *
   * @param moments those of the life of what it started
   * @param event when an event that it names was emitted; it counts where it is near
   * @return empty where no time is known
   */
  static Optional<Scene> ofRun(TriggerRun run, List<Instant> moments, Optional<Instant> event) {
    List<Instant> own = run.moments().toList();
    List<Instant> all =
        Stream.of(moments.stream(), own.stream(), event.filter(at -> isNear(at, own)).stream())
            .flatMap(each -> each)
            .toList();
    return close(
        all,
        run.concerned().distinct().limit(MAX_OF_RUN).toList(),
        run.started(),
        run.firstEvent());
  }

  private static boolean isNear(Instant at, List<Instant> moments) {
    return moments.isEmpty()
        || !at.isBefore(Collections.min(moments).minus(NEAR))
            && !at.isAfter(Collections.max(moments).plus(NEAR));
  }

  private static Optional<Scene> close(
      List<Instant> moments,
      List<InvocationId> scope,
      Optional<InvocationId> selected,
      Optional<EventId> focus) {
    return moments.isEmpty()
        ? Optional.empty()
        : Optional.of(new Scene(Navigation.closeAround(moments), scope, selected, focus));
  }
}

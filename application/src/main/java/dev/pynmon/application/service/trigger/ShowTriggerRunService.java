package dev.pynmon.application.service.trigger;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.trigger.ShowTriggerRunUseCase;
import dev.pynmon.application.port.in.trigger.ShownEvent;
import dev.pynmon.application.port.in.trigger.TriggerRunDetail;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.InvocationRows;
import dev.pynmon.application.service.invocation.ShownContents;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.StoredValidCondition;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.UnreadCondition;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One run of a trigger: the trigger store knows it, other components what is around it. */
public final class ShowTriggerRunService implements ShowTriggerRunUseCase {
  private final AppDirectory apps;
  private final ValueDecoder decoder;

  public ShowTriggerRunService(AppDirectory apps, ValueDecoder decoder) {
    this.apps = apps;
    this.decoder = decoder;
  }

  @Override
  public Answer<Optional<TriggerRunDetail>> show(AppKey app, TriggerRunId id) {
    try (Visit visit = apps.visit(app)) {
      Triggers triggers = new Triggers(visit);
      Optional<Optional<StoredTriggerRun>> found =
          triggers.runs(runs -> Optional.ofNullable(runs.of(List.of(id)).get(id)));
      return triggers.orWhyNot(found.map(run -> run.map(there -> detail(visit, there))));
    }
  }

  private TriggerRunDetail detail(Visit visit, StoredTriggerRun stored) {
    return stored
        .readable()
        .map(run -> detail(visit, run))
        .orElseGet(
            () ->
                new TriggerRunDetail(
                    visit.asOf(),
                    stored,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    visit.missing()));
  }

  private TriggerRunDetail detail(Visit visit, TriggerRun run) {
    Later<Map<String, StoredCondition>> conditions = visit.begin(() -> conditions(visit, run));
    Later<Map<String, StoredValidCondition>> valid = visit.begin(() -> valid(visit, run));
    Later<Map<EventId, ShownEvent>> asked = visit.begin(() -> events(visit, run));
    Map<InvocationId, InvocationRow> rows =
        new InvocationRows(visit).byId(run.concerned().distinct().limit(MAX_INVOCATIONS).toList());
    Map<EventId, ShownEvent> events = asked.get();
    return new TriggerRunDetail(
        visit.asOf(),
        run,
        conditions.get(),
        valid.get(),
        events,
        rows,
        scene(run, rows, row -> row.life(visit.asOf()).moments(), events),
        scene(run, rows, row -> row.life(visit.asOf()).changes(), events),
        visit.missing());
  }

  private static Map<String, StoredCondition> conditions(Visit visit, TriggerRun run) {
    List<String> ids = ids(run, Participant::condition);
    return visit
        .trigger(store -> store.conditions().of(ids))
        .available()
        .orElseGet(
            () -> ids.stream().collect(Collectors.toMap(id -> id, id -> new UnreadCondition(id))));
  }

  private static Map<String, StoredValidCondition> valid(Visit visit, TriggerRun run) {
    List<String> ids = ids(run, Participant::validCondition);
    return visit.trigger(store -> store.validConditions().of(ids)).available().orElse(Map.of());
  }

  private static <T> List<T> ids(TriggerRun run, Function<Participant, Optional<T>> part) {
    return run.participants().stream().flatMap(one -> part.apply(one).stream()).distinct().toList();
  }

  private Map<EventId, ShownEvent> events(Visit visit, TriggerRun run) {
    List<EventId> ids = ids(run, Participant::event).stream().limit(MAX_EVENTS).toList();
    Map<EventId, ShownEvent> events = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      new Triggers(visit)
          .events(store -> store.of(ids))
          .orElse(Map.of())
          .forEach(
              (id, stored) ->
                  stored.readable().ifPresent(event -> events.put(id, shown(visit, event))));
    }
    return events;
  }

  private ShownEvent shown(Visit visit, Event event) {
    return new ShownEvent(
        event, ShownContents.read(visit, decoder, event.payload(), Outcome.NONE).arguments());
  }

  private static Optional<Scene> scene(
      TriggerRun run,
      Map<InvocationId, InvocationRow> rows,
      Function<InvocationRow, List<Instant>> known,
      Map<EventId, ShownEvent> events) {
    Map<InvocationId, List<Instant>> moments = new HashMap<>();
    run.started()
        .flatMap(id -> Optional.ofNullable(rows.get(id)))
        .ifPresent(row -> moments.put(row.id(), known.apply(row)));
    Stream<Instant> emitted = events.values().stream().map(each -> each.event().at());
    return Optional.ofNullable(
        Scene.ofRuns(List.of(run), moments, emitted.findFirst()).get(run.id()));
  }
}

package dev.pynmon.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.event.Emitted;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.EventState;
import dev.pynmon.domain.event.Sought;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.Sha256;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.StoredValidCondition;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.testkit.fixture.GoldenTriggers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Events and runs of triggers, as pynenc and the original Pynmon answer about them. */
public abstract class GoldenTriggersContract extends GoldenContract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Comparator<TriggerRun> NEWEST_FIRST =
      Comparator.comparing((TriggerRun run) -> run.executedAt().orElseThrow()).reversed();
  private static final TimeWindow EVER =
      new TimeWindow(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));

  @Test
  void events_areThoseThatTheOriginalMonitorShows() {
    Map<EventId, StoredEvent> read = events().of(triggers().eventsNewestFirst());
    assertThat(read).containsOnlyKeys(triggers().eventsNewestFirst());
    read.forEach((id, event) -> isAsShown((Event) event, triggers().event(id)));
  }

  private void isAsShown(Event event, JsonNode shown) {
    assertThat(event.code()).isEqualTo(shown.required("event_code").textValue());
    assertThat(event.at())
        .isEqualTo(PythonTime.parse(shown.required("timestamp").textValue()).orElseThrow());
    assertThat(event.emitter()).isEqualTo(triggers().emitter(event.id()));
    assertThat(event.conditions()).isEqualTo(texts(shown, "matched_condition_ids"));
    assertThat(event.validConditions()).isEqualTo(texts(shown, "valid_condition_ids"));
    assertThat(event.started()).isEqualTo(triggers().started(event.id()));
    assertThat(event.state() == EventState.TRIGGERED)
        .isEqualTo(shown.required("triggered").booleanValue());
    Map<String, JsonNode> payload = new HashMap<>();
    event.payload().serialized().forEach((name, text) -> payload.put(name, decoded(text)));
    Map<String, JsonNode> expected = new HashMap<>();
    shown.required("payload").properties().forEach(e -> expected.put(e.getKey(), e.getValue()));
    assertThat(payload).isEqualTo(expected);
    assertThat(event.payload().damage()).isEmpty();
  }

  private static List<String> texts(JsonNode shown, String name) {
    return shown.required(name).valueStream().map(JsonNode::textValue).toList();
  }

  private static JsonNode decoded(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void eventsThatStartedSomething_areListedNewestFirst() {
    List<EventId> expected =
        triggers().eventsNewestFirst().stream()
            .filter(id -> !triggers().started(id).isEmpty())
            .toList();
    Newest<StoredEvent> found = events().triggered(EVER, ALL);
    assertThat(found.complete()).isTrue();
    assertThat(found.items()).extracting(StoredEvent::id).containsExactlyElementsOf(expected);
    assertThat(found.items().stream().map(event -> event.id().value()))
        .containsExactlyInAnyOrderElementsOf(
            triggers()
                .markers()
                .required("markers")
                .valueStream()
                .filter(marker -> marker.required("triggered").booleanValue())
                .map(marker -> marker.required("event_id").textValue())
                .toList());
  }

  @Test
  void lists_areThoseOfPynenc() {
    List<EventId> newestFirst = triggers().eventsNewestFirst();
    assertThat(listed(EventFilter.ALL)).isEqualTo(newestFirst);
    assertThat(lists().count(EventFilter.ALL, ALL)).isEqualTo(new Count.Exact(newestFirst.size()));
    assertThat(lists().codes(PageRequest.first(ALL)).items()).isEqualTo(triggers().codes());
    for (String code : triggers().codes()) {
      assertThat(listed(EventFilter.ALL.of(code)))
          .isEqualTo(that(event -> event.required("event_code").textValue().equals(code)));
    }
    for (Sought sought : List.of(Sought.YES, Sought.NO)) {
      assertThat(listed(EventFilter.ALL.matched(sought)))
          .isEqualTo(that(event -> sought.takes(event.required("matched").booleanValue())));
      assertThat(listed(EventFilter.ALL.triggered(sought)))
          .isEqualTo(that(event -> sought.takes(event.required("triggered").booleanValue())));
    }
    assertThat(lists().totals()).isEqualTo(triggers().totals());
  }

  private List<EventId> that(Predicate<JsonNode> isWanted) {
    return triggers().eventsNewestFirst().stream()
        .filter(id -> isWanted.test(triggers().event(id)))
        .toList();
  }

  private List<EventId> listed(EventFilter filter) {
    return lists().page(filter, TimeOrder.NEWEST_FIRST, PageRequest.first(ALL)).items().stream()
        .map(StoredEvent::id)
        .toList();
  }

  @Test
  void emitters_haveTheirEvents() {
    Map<InvocationId, List<EventId>> expected = new HashMap<>();
    for (EventId id : triggers().eventsNewestFirst()) {
      Optional<InvocationId> emitter = triggers().emitter(id).invocation();
      if (emitter.isPresent() && !triggers().started(id).isEmpty()) {
        expected.computeIfAbsent(emitter.get(), _ -> new ArrayList<>()).add(id);
      }
    }
    Map<InvocationId, TimeWindow> windows = new HashMap<>();
    invocations().keySet().forEach(id -> windows.put(id, EVER));
    Emitted emitted = events().emittedBy(windows, 200);
    assertThat(emitted.complete()).isTrue();
    Map<InvocationId, List<EventId>> found = new HashMap<>();
    emitted.events().forEach((id, own) -> found.put(id, own.stream().map(Event::id).toList()));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void emitters_haveAllTheirEvents() {
    Map<InvocationId, List<EventId>> expected = new HashMap<>();
    for (EventId id : triggers().eventsNewestFirst()) {
      triggers()
          .emitter(id)
          .invocation()
          .ifPresent(by -> expected.computeIfAbsent(by, _ -> new ArrayList<>()).add(id));
    }
    for (InvocationId id : invocations().keySet()) {
      Newest<Event> emitted = events().allEmittedBy(id, EVER, 200);
      assertThat(emitted.complete()).isTrue();
      assertThat(emitted.items())
          .extracting(Event::id)
          .containsExactlyElementsOf(expected.getOrDefault(id, List.of()));
    }
  }

  @Test
  void runs_areThoseThatTheOriginalMonitorShows() {
    List<TriggerRun> all = allRuns();
    assertThat(runs().executed(EVER, ALL)).isEqualTo(new Newest<>(all, true));
    assertThat(runs().page(TriggerRunFilter.in(EVER), PageRequest.first(ALL)).items())
        .isEqualTo(all);
    Map<TriggerRunId, TriggerRun> byId = new HashMap<>();
    all.forEach(run -> byId.put(run.id(), run));
    assertThat(runs().of(byId.keySet())).isEqualTo(byId);
  }

  @Test
  void runs_areFoundByTriggerTaskAndKind() {
    for (TriggerRun run : allRuns()) {
      TaskKey task = run.task().orElseThrow();
      ContextKind kind = run.participants().getFirst().kind();
      TriggerRunFilter filter =
          TriggerRunFilter.in(EVER).ofTrigger(run.trigger()).of(task).upon(kind);
      assertThat(runs().page(filter, PageRequest.first(ALL)).items())
          .isEqualTo(allRuns().stream().filter(filter::accepts).toList())
          .contains(run);
    }
  }

  @Test
  void triggersAndConditions_areThoseThatPynencKnows() {
    TriggerStore store = opened().trigger(app());
    List<StoredTrigger> all =
        store.definitions().all(PageRequest.first(ALL)).value().orElseThrow().items();
    assertThat(all).extracting(StoredTrigger::id).isEqualTo(triggers().triggers());
    Set<String> conditions = new TreeSet<>();
    for (StoredTrigger each : all) {
      Trigger trigger = each.readable().orElseThrow();
      TaskKey task = trigger.task().orElseThrow();
      assertThat(store.definitions().calling(List.of(task)).get(task)).contains(trigger);
      assertThat(Sha256.hex(task + String.join(",", trigger.conditions()) + "AND"))
          .isEqualTo(trigger.id());
      conditions.addAll(trigger.conditions());
    }
    assertThat(conditions).containsExactlyElementsOf(triggers().conditions());
    assertThat(store.conditions().of(conditions).values())
        .hasSameSizeAs(conditions)
        .allMatch(condition -> condition.readable().isPresent());
    assertThat(store.definitions().upon(conditions)).containsOnlyKeys(conditions);
  }

  @Test
  void validConditions_areThoseThatPynencKnows() {
    TriggerStore store = opened().trigger(app());
    List<StoredValidCondition> waiting =
        store
            .validConditions()
            .waiting(triggers().conditions(), 200)
            .value()
            .orElseThrow()
            .values()
            .stream()
            .peek(some -> assertThat(some.complete()).isTrue())
            .flatMap(some -> some.items().stream())
            .toList();
    assertThat(waiting)
        .extracting(StoredValidCondition::id)
        .containsExactlyInAnyOrderElementsOf(triggers().validConditions());
    for (StoredValidCondition each : waiting) {
      ValidCondition valid = each.readable().orElseThrow();
      assertThat(triggers().conditions()).contains(valid.condition().id());
      assertThat(valid.condition().readable()).isPresent();
    }
    for (TriggerRun run : allRuns()) {
      String used = run.participants().getFirst().validCondition().orElseThrow();
      assertThat(store.validConditions().thatUsed(used, 200).items()).contains(run);
    }
  }

  @Test
  void relations_areThoseOfTheRuns() {
    assertThat(sets(runs().thatStarted(invocations().keySet(), 200)))
        .isEqualTo(by(run -> run.started().stream()));
    assertThat(sets(runs().causedBy(invocations().keySet(), 200)))
        .isEqualTo(by(run -> parts(run, Participant::source)));
    Map<EventId, Set<TriggerRun>> ofEvents = by(run -> parts(run, Participant::event));
    assertThat(sets(runs().ofEvents(triggers().eventsNewestFirst(), 200))).isEqualTo(ofEvents);
    for (EventId id : triggers().eventsNewestFirst()) {
      assertThat(ofEvents.getOrDefault(id, Set.of()))
          .extracting(TriggerRun::id)
          .containsExactlyInAnyOrderElementsOf(triggers().runsOf(id));
    }
  }

  private <K> Map<K, Set<TriggerRun>> by(Function<TriggerRun, Stream<K>> keys) {
    Map<K, Set<TriggerRun>> found = new HashMap<>();
    for (TriggerRun run : allRuns()) {
      keys.apply(run).forEach(key -> found.computeIfAbsent(key, _ -> new HashSet<>()).add(run));
    }
    return found;
  }

  private static <K> Stream<K> parts(TriggerRun run, Function<Participant, Optional<K>> part) {
    return run.participants().stream().flatMap(each -> part.apply(each).stream());
  }

  private static <K> Map<K, Set<StoredTriggerRun>> sets(Map<K, Newest<StoredTriggerRun>> found) {
    Map<K, Set<StoredTriggerRun>> sets = new HashMap<>();
    found.forEach((key, newest) -> sets.put(key, Set.copyOf(newest.items())));
    return sets;
  }

  /** Newest first; pynenc's own order is another one on each store. */
  private List<TriggerRun> allRuns() {
    return triggers().runs().stream().map(triggers()::run).sorted(NEWEST_FIRST).toList();
  }

  private GoldenTriggers triggers() {
    return new GoldenTriggers(golden().json());
  }

  private Events events() {
    return opened().trigger(app()).events().available().orElseThrow();
  }

  private EventLists lists() {
    return opened().trigger(app()).eventLists().available().orElseThrow();
  }

  private TriggerRuns runs() {
    return opened().trigger(app()).runs().available().orElseThrow();
  }
}

package dev.pynmon.application.service.trigger;

import dev.pynmon.application.port.out.trigger.ValidConditions;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.firing.EventFate;
import dev.pynmon.domain.trigger.firing.EventFates;
import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.RunClaims;
import dev.pynmon.domain.trigger.firing.Upon;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for what came of events at triggers.
 *
 * @param visit the application
 */
public record EventFateReading(Visit visit) {
  /** How many triggers of an event, and how many of the newest events of a code, are looked at. */
  public static final int MOST = 20;

  /** So many conditions of a trigger are looked after. */
  private static final int CONDITIONS = 3;

  /**
   * At the triggers upon what the event met, by id, where it started nothing; none where the store
   * does not answer. Six calls at most, none for an event that met nothing or started something.
   *
   * @param named the triggers that have a run which names the event
   */
  public List<EventFate> of(Event event, Set<String> named) {
    return event.conditions().isEmpty() || event.triggered()
        ? List.of()
        : visit
            .trigger(store -> of(store, List.of(event), upon(store, event.conditions()), named))
            .available()
            .orElse(List.of());
  }

  /** The triggers that need more than what a trigger fires upon again and again. Two calls. */
  List<Trigger> keepers(Firing firing) {
    List<String> met = firing.upon().stream().filter(Upon::isMet).map(Upon::id).toList();
    return visit.trigger(store -> upon(store, met)).available().stream()
        .flatMap(List::stream)
        .filter(one -> one.needsAll() && one.conditions().size() > 1)
        .toList();
  }

  private static List<Trigger> upon(TriggerStore store, Collection<String> conditions) {
    List<String> ids =
        store.definitions().upon(conditions).values().stream()
            .flatMap(List::stream)
            .distinct()
            .sorted()
            .limit(MOST)
            .toList();
    return store.definitions().of(ids).values().stream()
        .flatMap(trigger -> trigger.readable().stream())
        .toList();
  }

  /**
   * What a trigger started nothing upon, of the newest events of the codes that it waits for,
   * newest first; nothing of one that needs more. Four calls for each such condition, of three at
   * most.
   */
  List<EventFate> lost(Trigger trigger, Firing firing) {
    return firing.needsMore()
        ? List.of()
        : firing.upon().stream()
            .flatMap(one -> event(one).stream())
            .limit(CONDITIONS)
            .flatMap(condition -> newest(condition.code()).stream())
            .flatMap(events -> judged(trigger, events))
            .filter(fate -> fate.consequence().isLost())
            .toList();
  }

  private static Optional<TaskCondition.Event> event(Upon upon) {
    return upon.stored()
        .flatMap(StoredCondition::readable)
        .map(Condition::what)
        .filter(TaskCondition.Event.class::isInstance)
        .map(TaskCondition.Event.class::cast);
  }

  private Optional<List<Event>> newest(String code) {
    return new Triggers(visit)
        .lists(
            lists ->
                lists.page(
                    EventFilter.ALL.of(code), TimeOrder.NEWEST_FIRST, PageRequest.first(MOST)))
        .map(page -> page.items().stream().flatMap(EventFateReading::readable).toList());
  }

  private static Stream<Event> readable(StoredEvent stored) {
    return stored instanceof Event event ? Stream.of(event) : Stream.empty();
  }

  private Stream<EventFate> judged(Trigger trigger, List<Event> events) {
    return visit
        .trigger(store -> of(store, events, List.of(trigger), Set.of()))
        .available()
        .stream()
        .flatMap(List::stream);
  }

  /** What waits is read before the runs: else what is used up meanwhile would seem lost. */
  private List<EventFate> of(
      TriggerStore store, List<Event> events, List<Trigger> triggers, Set<String> named) {
    List<String> met =
        events.stream()
            .flatMap(event -> event.validConditions().stream())
            .distinct()
            .limit(PageRequest.MAX_LIMIT)
            .toList();
    List<TriggerRunId> expected =
        events.stream()
            .flatMap(event -> triggers.stream().flatMap(one -> EventFates.expected(event, one)))
            .distinct()
            .limit(PageRequest.MAX_LIMIT)
            .toList();
    Set<String> waiting = store.validConditions().of(met).keySet();
    EventFates fates =
        new EventFates(
            visit.asOf(),
            waiting,
            store.runs().available().map(runs -> runs.of(expected).keySet()).orElse(Set.of()),
            claims(store.validConditions(), expected));
    return events.stream()
        .flatMap(
            event ->
                triggers.stream()
                    .flatMap(one -> fates.of(event, one, named.contains(one.id())).stream()))
        .toList();
  }

  private static RunClaims claims(ValidConditions store, List<TriggerRunId> expected) {
    return new RunClaims(
        expected.isEmpty() ? Map.of() : store.claimed(expected), true, store.claimsKept());
  }
}

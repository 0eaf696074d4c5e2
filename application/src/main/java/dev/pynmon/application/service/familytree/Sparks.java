package dev.pynmon.application.service.familytree;

import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.familytree.Kin;
import dev.pynmon.domain.familytree.Sparked;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is above or below whom without a call. Cost: two questions where a path ends, and two for a
 * family, at the same time. Where these do not read all that ever happened, two more for each
 * level, at the same time, and one for its histories, which are needed anyway. Nothing is taken
 * from the order of the changes of several invocations: their hosts' clocks may differ. Without a
 * trigger store, none.
 */
final class Sparks {
  private final Visit visit;
  private final EventKin events;
  private final TriggerKin triggers;

  /** Nothing is asked yet. */
  Sparks(Visit visit, FamilyHistories histories) {
    this.visit = visit;
    this.events = new EventKin(new Triggers(visit), histories);
    this.triggers = new TriggerKin(new Triggers(visit));
  }

  /** Above what nobody called: who emitted its event, else the source of its trigger. */
  Optional<Kin> above(InvocationId id, Optional<EventId> parentEvent) {
    return parentEvent.flatMap(events::above).or(() -> triggers.above(id));
  }

  /** Begins to look at what happened most recently. */
  void begin() {
    events.begin(visit);
    triggers.begin(visit);
  }

  /** The runs of triggers that started these. */
  Map<InvocationId, TriggerRun> starts(List<InvocationId> ids) {
    return ids.isEmpty() ? Map.of() : triggers.starts(ids);
  }

  /** What each of these started without calling it. */
  Map<InvocationId, Sparked> below(List<InvocationId> ids) {
    Later<Map<InvocationId, Newest<Kin>>> runs = visit.begin(() -> triggers.below(ids));
    Map<InvocationId, Newest<Kin>> byEvents = events.below(ids);
    Map<InvocationId, Newest<Kin>> byTriggers = runs.get();
    boolean answered = answered();
    Map<InvocationId, Sparked> below = new HashMap<>();
    for (InvocationId id : ids) {
      Newest<Kin> first = byEvents.getOrDefault(id, Newest.none());
      Newest<Kin> then = byTriggers.getOrDefault(id, Newest.none());
      boolean complete = answered && first.complete() && then.complete();
      below.put(id, new Sparked(first.items(), then.items(), complete));
    }
    return below;
  }

  /** False when the store could not answer some question: then there may be more of anything. */
  private boolean answered() {
    return !(visit.missing().get(Component.TRIGGER) instanceof Absence.Down);
  }
}

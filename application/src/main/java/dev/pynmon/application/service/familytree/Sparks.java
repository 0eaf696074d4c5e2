package dev.pynmon.application.service.familytree;

import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.familytree.Kin;
import dev.pynmon.domain.familytree.Sparked;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Newest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Who is above or below whom without a call. Cost: two questions where a path ends, and two for a
 * family, at the same time. Where these do not read all that ever happened, two more for each
 * level, at the same time, and one for its histories, which the picture needs anyway. Nothing is
 * taken from the order of the changes of several invocations: their hosts' clocks may differ.
 * Without a trigger store, none.
 */
final class Sparks {
  private final EventKin events;
  private final TriggerKin triggers;
  private final List<Visit> visits;

  /**
   * Nothing is asked yet.
   *
   * @param beside another visit to the same application: runs of triggers are asked for at the same
   *     time as events, since each takes many round trips to a far store
   */
  Sparks(Visit visit, Visit beside, FamilyHistories histories) {
    this.visits = List.of(visit, beside);
    this.events = new EventKin(new Triggers(visit), histories);
    this.triggers = new TriggerKin(new Triggers(visit), new Triggers(beside));
  }

  /** Above what nobody called: who emitted its event, else the source of its trigger. */
  Optional<Kin> above(InvocationId id, Optional<EventId> parentEvent) {
    return parentEvent.flatMap(events::above).or(() -> triggers.above(id));
  }

  /** Looks at what happened most recently; events and runs are each asked where they are kept. */
  void begin() {
    CompletableFuture<Void> runs =
        triggers.exists()
            ? CompletableFuture.runAsync(triggers::begin, Thread::startVirtualThread)
            : CompletableFuture.allOf();
    events.begin();
    runs.join();
  }

  /** What each of these started without calling it. */
  Map<InvocationId, Sparked> below(List<InvocationId> ids) {
    CompletableFuture<Map<InvocationId, Newest<Kin>>> runs =
        CompletableFuture.supplyAsync(() -> triggers.below(ids), Thread::startVirtualThread);
    Map<InvocationId, Newest<Kin>> byEvents = events.below(ids);
    Map<InvocationId, Newest<Kin>> byTriggers = runs.join();
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
    return visits.stream()
        .noneMatch(visit -> visit.missing().get(Component.TRIGGER) instanceof Absence.Down);
  }
}

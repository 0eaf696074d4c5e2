package dev.pynmon.application.service.familytree;

import dev.pynmon.domain.familytree.Descent;
import dev.pynmon.domain.familytree.Kin;
import dev.pynmon.domain.familytree.Sparked;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whose a child is that several claim: where a trigger needs all of its conditions, each event and
 * each source that met one tells that it started the invocation, and the invocation's record names
 * one event. It belongs to the emitter of that; where this one is not in the family, to its
 * sources.
 */
final class Claims {
  private final Map<InvocationId, EventId> parentEvents = new HashMap<>();
  private final Set<InvocationId> ofEmitters = new HashSet<>();

  /** Takes in what records name; those that cannot be read refute nothing. */
  void read(Map<InvocationId, StoredInvocation> records) {
    records.forEach(
        (id, record) -> {
          if (record instanceof Invocation readable) {
            readable.parentEvent().ifPresent(event -> parentEvents.put(id, event));
          }
        });
  }

  /** Takes in what a member of the family started; after the records of that. */
  void note(Sparked sparked) {
    sparked.byEvents().stream()
        .filter(kin -> parentEvents.containsKey(kin.id()) && holds(kin))
        .forEach(kin -> ofEmitters.add(kin.id()));
  }

  /** False for a child that belongs to another. */
  boolean holds(Kin kin) {
    EventId named = parentEvents.get(kin.id());
    if (named == null || kin.descent() == Descent.DIRECT) {
      return true;
    }
    return kin.descent() == Descent.EVENT
        ? kin.event().filter(cause -> !cause.id().equals(named)).isEmpty()
        : !ofEmitters.contains(kin.id());
  }

  /** The same without those that belong to others. */
  Sparked of(Sparked sparked) {
    return new Sparked(held(sparked.byEvents()), held(sparked.byTriggers()), sparked.complete());
  }

  private List<Kin> held(List<Kin> kin) {
    return kin.stream().filter(this::holds).toList();
  }
}

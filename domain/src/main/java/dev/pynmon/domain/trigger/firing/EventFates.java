package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.trigger.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells what came of events at triggers: what an event met has an id that is recorded with it, and
 * so has the run that comes of it (wire format, section 9.3).
 *
 * @param now the moment that counts
 * @param waiting the ids of what waits, of those that the events met
 * @param ran the runs that are kept, of those that are expected
 * @param claims whether runs were claimed, of the same
 */
public record EventFates(
    Instant now, Set<String> waiting, Set<TriggerRunId> ran, RunClaims claims) {
  public EventFates {
    waiting = Set.copyOf(waiting);
    ran = Set.copyOf(ran);
  }

  /** The runs that come of an event; none of a trigger that needs more than one condition. */
  public static Stream<TriggerRunId> expected(Event event, Trigger trigger) {
    return met(event, trigger)
        .filter(_ -> RunIds.isOneEnough(trigger))
        .map(met -> RunIds.of(trigger, met));
  }

  /** What an event met of the conditions of a trigger. */
  private static Stream<String> met(Event event, Trigger trigger) {
    List<String> conditions =
        trigger.conditions().stream().filter(event.conditions()::contains).toList();
    return event.validConditions().stream()
        .filter(met -> conditions.stream().anyMatch(id -> met.startsWith(RunIds.beginning(id))));
  }

  /**
   * What came of an event at a trigger; empty where it met none of its conditions.
   *
   * @param named whether a run of the trigger that is kept names the event
   */
  public Optional<EventFate> of(Event event, Trigger trigger, boolean named) {
    return met(event, trigger)
        .findFirst()
        .map(met -> new EventFate(event, trigger, consequence(event, trigger, met, named)));
  }

  private Consequence consequence(Event event, Trigger trigger, String met, boolean named) {
    TriggerRunId run = RunIds.of(trigger, met);
    if (named || ran.contains(run)) {
      return new Consequence.Ran();
    }
    if (waiting.contains(met)) {
      return new Consequence.Waits();
    }
    return RunIds.isOneEnough(trigger) ? lost(event, run) : new Consequence.NotAlone();
  }

  private Consequence lost(Event event, TriggerRunId run) {
    return switch (claims.of(run, event.at(), now)) {
      case Claim.Made made -> new Consequence.Claimed(made.at());
      case Claim.None _ -> new Consequence.NotClaimed();
      case Claim.Unknown _ -> new Consequence.Unknown();
    };
  }
}

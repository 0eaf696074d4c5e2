package dev.pynmon.application.service.recovery;

import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.service.app.Needed;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Looks twice, since a pop precedes the change of status: what was just popped looks stranded, and
 * is not a second later.
 *
 * @param clock the time of each look
 * @param pause lets time go by
 * @param between how much between the looks
 */
public record TwoLooks(Clock clock, Pause pause, Duration between) {
  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final NotStranded CHANGED =
      new NotStranded(NotStranded.By.YOUTH, "Its status changed while it was looked at.");

  /** With a second between the looks. */
  TwoLooks(Clock clock, Pause pause) {
    this(clock, pause, BETWEEN);
  }

  /** What keeps each from being stranded; those that nothing keeps are left out. */
  public Map<InvocationId, NotStranded> reasons(Visit visit, Collection<InvocationState> seen) {
    Map<InvocationId, NotStranded> reasons = new LinkedHashMap<>(first(visit, seen));
    List<InvocationState> left =
        seen.stream().filter(state -> !reasons.containsKey(state.id())).toList();
    if (!left.isEmpty()) {
      pause.await(between);
      reasons.putAll(second(visit, left));
    }
    return reasons;
  }

  private Map<InvocationId, NotStranded> first(Visit visit, Collection<InvocationState> seen) {
    return new Suspects(visit, clock.instant()).reasons(seen);
  }

  private Map<InvocationId, NotStranded> second(Visit visit, List<InvocationState> seen) {
    Map<InvocationId, InvocationState> now = states(visit, seen);
    Map<InvocationId, NotStranded> reasons = new LinkedHashMap<>();
    seen.stream()
        .filter(state -> !isSame(state, now))
        .forEach(state -> reasons.put(state.id(), CHANGED));
    List<InvocationState> same = seen.stream().filter(state -> isSame(state, now)).toList();
    reasons.putAll(new Suspects(visit, clock.instant()).changing(same));
    return reasons;
  }

  private static boolean isSame(InvocationState state, Map<InvocationId, InvocationState> now) {
    InvocationState present = now.get(state.id());
    return present != null && Objects.equals(present.status(), state.status());
  }

  private static Map<InvocationId, InvocationState> states(
      Visit visit, List<InvocationState> seen) {
    List<InvocationId> ids = seen.stream().map(InvocationState::id).toList();
    return Needed.of(
        visit.orchestrator(store -> Batches.ask(ids, Statuses.MAX_IDS, store.statuses()::of)));
  }
}

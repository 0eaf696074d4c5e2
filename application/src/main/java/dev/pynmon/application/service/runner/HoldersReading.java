package dev.pynmon.application.service.runner;

import dev.pynmon.application.port.in.runner.Holding;
import dev.pynmon.application.service.app.SilentRunners;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.runnerwork.Holder;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who holds what, and when that was last heard of. Three calls at most. */
record HoldersReading(Visit visit, ActiveRule rule, Instant now) {
  /** Runners write their first sign of life a moment after they begin. */
  private static final Duration MOMENT = Duration.ofMinutes(1);

  private static final Comparator<InvocationState> LONGEST_FIRST =
      Comparator.comparing(state -> state.status().at());

  Answer<Holding> of(Answer<Page<InvocationState>> owned) {
    return owned.map(page -> new Holding(holders(page.items()), page.next().isEmpty()));
  }

  private List<Holder> holders(List<InvocationState> owned) {
    Map<RunnerId, List<InvocationState>> held =
        owned.stream()
            .filter(state -> state.status().owner().isPresent())
            .sorted(LONGEST_FIRST)
            .collect(
                Collectors.groupingBy(
                    state -> state.status().owner().orElseThrow(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<RunnerId, Heartbeat> signs =
        new SilentRunners(visit, visit.contexts(held.keySet())).nearestSigns(held.keySet());
    return held.entrySet().stream()
        .map(
            each ->
                holder(
                    each.getKey(), each.getValue(), Optional.ofNullable(signs.get(each.getKey()))))
        .toList();
  }

  private Holder holder(RunnerId runner, List<InvocationState> held, Optional<Heartbeat> sign) {
    boolean begins = sign.isEmpty() && held.getFirst().status().at().isAfter(now.minus(MOMENT));
    RunnerPresence presence = begins ? RunnerPresence.ACTIVE : rule.presence(sign, now);
    return new Holder(runner, presence, sign.map(Heartbeat::last), held);
  }
}

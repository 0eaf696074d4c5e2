package dev.pynmon.application.service.runner;

import dev.pynmon.application.port.in.runner.Holders;
import dev.pynmon.application.service.app.SilentRunners;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.runnerwork.Holder;
import dev.pynmon.domain.timeline.SignsOfLife;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who holds what, and when that was last heard of. Three calls, and those of {@link
 * SilentRunners#signs} where some are silent.
 */
record HoldersReading(Visit visit, ActiveRule rule, Instant now) {
  /** Runners write their first sign of life a moment after they begin. */
  private static final Duration MOMENT = Duration.ofMinutes(1);

  private static final Comparator<InvocationState> LONGEST_FIRST =
      Comparator.comparing(state -> state.status().at());

  Answer<Holders> of(Answer<Page<InvocationState>> owned) {
    return owned.map(page -> new Holders(holders(page.items()), page.next().isEmpty()));
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
    Map<RunnerId, RunnerContext> contexts = visit.contexts(held.keySet());
    SilentRunners silent = new SilentRunners(visit, contexts);
    Map<RunnerId, Heartbeat> nearest =
        silent.nearestSigns(silent.withAbove(held.keySet()).toList());
    SignsOfLife signs = silent.signs(nearest, nearest.keySet(), now);
    return held.entrySet().stream()
        .map(
            each -> {
              RunnerId runner = each.getKey();
              RunnerPresence presence =
                  presence(Optional.ofNullable(nearest.get(runner)), each.getValue());
              RunnerId head =
                  presence == RunnerPresence.ACTIVE
                      ? runner
                      : signs.head(SignsOfLife.line(runner, contexts));
              Optional<Instant> heard = Optional.ofNullable(signs.heard().get(head));
              return new Holder(runner, head, presence, heard, each.getValue());
            })
        .toList();
  }

  private RunnerPresence presence(Optional<Heartbeat> sign, List<InvocationState> held) {
    boolean begins = sign.isEmpty() && held.getFirst().status().at().isAfter(now.minus(MOMENT));
    return begins ? RunnerPresence.ACTIVE : rule.presence(sign, now);
  }
}

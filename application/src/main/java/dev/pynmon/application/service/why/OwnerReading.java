package dev.pynmon.application.service.why;

import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.why.Owner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who holds an invocation, and when that was last heard of: itself, or else the nearest runner
 * above it. Two calls.
 *
 * @param visit the application
 */
record OwnerReading(Visit visit) {
  /** Runners write their first sign of life a moment after they begin. */
  private static final Duration MOMENT = Duration.ofMinutes(1);

  /** Who holds this one. */
  Owner of(InvocationState state) {
    RunnerId runner = state.status().owner().orElse(new RunnerId(""));
    List<RunnerId> line = line(runner);
    Map<RunnerId, Heartbeat> signs = visit.heartbeats(line);
    return line.stream()
        .flatMap(each -> Optional.ofNullable(signs.get(each)).stream())
        .findFirst()
        .map(sign -> heard(runner, sign))
        .orElseGet(() -> unheard(runner, state.status().at()));
  }

  private List<RunnerId> line(RunnerId runner) {
    List<RunnerId> line = new ArrayList<>(List.of(runner));
    Optional<RunnerContext> above =
        Optional.ofNullable(visit.contexts(List.of(runner)).get(runner))
            .flatMap(RunnerContext::parent);
    while (above.isPresent()) {
      line.add(above.get().id());
      above = above.get().parent();
    }
    return line;
  }

  private Owner heard(RunnerId runner, Heartbeat sign) {
    ActiveRule rule = new Settings(visit.app()).activeRule();
    Optional<Instant> gone =
        rule.isActive(sign, visit.asOf())
            ? Optional.empty()
            : Optional.of(sign.last().plus(rule.consideredDeadAfter()));
    return new Owner(runner, Optional.of(sign.last()), gone);
  }

  private Owner unheard(RunnerId runner, Instant since) {
    Instant known = since.plus(MOMENT);
    return new Owner(
        runner,
        Optional.empty(),
        visit.asOf().isAfter(known) ? Optional.of(known) : Optional.empty());
  }
}

package dev.pynmon.application.service.why;

import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.SilentRunners;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.timeline.SignsOfLife;
import dev.pynmon.domain.why.Owner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who holds an invocation, and when that was last heard of: itself, or else the nearest runner
 * above it. Three calls at most, and two more where that is silent.
 *
 * @param visit the application
 */
record OwnerReading(Visit visit) {
  /** Runners write their first sign of life a moment after they begin. */
  private static final Duration MOMENT = Duration.ofMinutes(1);

  /** Who holds this one. */
  Owner of(InvocationState state) {
    RunnerId runner = state.status().owner().orElse(new RunnerId(""));
    SilentRunners silent = new SilentRunners(visit, visit.contexts(List.of(runner)));
    Map<RunnerId, Heartbeat> nearest = silent.nearestSigns(List.of(runner));
    return Optional.ofNullable(nearest.get(runner))
        .map(sign -> heard(sign, silent.signs(nearest, Set.of(runner), visit.asOf()), runner))
        .orElseGet(() -> unheard(runner, state.status().at()));
  }

  private Owner heard(Heartbeat sign, SignsOfLife signs, RunnerId runner) {
    ActiveRule rule = new Settings(visit.app()).activeRule();
    Optional<Instant> gone =
        rule.isActive(sign, visit.asOf())
            ? Optional.empty()
            : Optional.of(sign.last().plus(rule.consideredDeadAfter()));
    return new Owner(runner, Optional.ofNullable(signs.heard().get(runner)), gone);
  }

  private Owner unheard(RunnerId runner, Instant since) {
    Instant known = since.plus(MOMENT);
    return new Owner(
        runner,
        Optional.empty(),
        visit.asOf().isAfter(known) ? Optional.of(known) : Optional.empty());
  }
}

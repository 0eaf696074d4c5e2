package dev.pynmon.application.service.attention;

import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.SilentRunners;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.attention.SilentRunner;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.SignsOfLife;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who holds invocations, and whether they count as dead: a runner that never gave a sign of life is
 * as dead as the nearest above it that did.
 *
 * @param contexts who they are, as far as known
 * @param signs the heartbeat of each and of those above it, or of the nearest above that gave one
 * @param heard when they were last heard of
 * @param rule when a runner counts as dead
 * @param now when that was read
 */
record Owners(
    Map<RunnerId, RunnerContext> contexts,
    Map<RunnerId, Heartbeat> signs,
    SignsOfLife heard,
    ActiveRule rule,
    Instant now) {
  /** Runners write their first sign of life a moment after they begin. */
  private static final Duration MOMENT = Duration.ofMinutes(1);

  private static final Set<KnownStatus> RECOVERED =
      Set.of(KnownStatus.PENDING, KnownStatus.RUNNING);

  private static final Comparator<InvocationState> OLDEST_FIRST =
      Comparator.comparing((InvocationState state) -> state.status().at())
          .thenComparing(InvocationState::id);

  /**
   * Two calls for each 1,000 of them, for who was not looked up would seem dead, and those of
   * {@link SilentRunners#signs}.
   */
  static Owners of(Visit visit, List<InvocationState> states) {
    List<RunnerId> owners =
        states.stream()
            .filter(state -> state.status().status().lasts())
            .flatMap(state -> state.status().owner().stream())
            .distinct()
            .toList();
    Map<RunnerId, RunnerContext> contexts = Batches.ask(owners, visit::contexts);
    List<RunnerId> lines =
        owners.stream()
            .flatMap(owner -> SignsOfLife.line(owner, contexts).stream())
            .distinct()
            .toList();
    Map<RunnerId, Heartbeat> nearest =
        nearest(lines, contexts, Batches.ask(lines, visit::heartbeats));
    return new Owners(
        contexts,
        nearest,
        new SilentRunners(visit, contexts).signs(nearest, Set.copyOf(lines), visit.asOf()),
        new Settings(visit.app()).activeRule(),
        visit.asOf());
  }

  private static Map<RunnerId, Heartbeat> nearest(
      List<RunnerId> lines, Map<RunnerId, RunnerContext> contexts, Map<RunnerId, Heartbeat> signs) {
    Map<RunnerId, Heartbeat> nearest = new HashMap<>();
    lines.forEach(
        runner ->
            SignsOfLife.line(runner, contexts).stream()
                .map(signs::get)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(sign -> nearest.put(runner, sign)));
    return nearest;
  }

  /** Since when whoever holds one counts as dead; empty while that does not, or nobody holds it. */
  Optional<Instant> gone(InvocationState state) {
    return state
        .status()
        .owner()
        .filter(_ -> state.status().status().lasts())
        .flatMap(owner -> gone(owner, state.status().at()))
        .filter(at -> !at.isAfter(now));
  }

  private Optional<Instant> gone(RunnerId owner, Instant since) {
    Optional<Heartbeat> sign = sign(owner);
    return sign.isEmpty()
        ? Optional.of(since.plus(MOMENT))
        : sign.filter(last -> !rule.isActive(last, now))
            .map(last -> last.last().plus(rule.consideredDeadAfter()));
  }

  private Optional<Heartbeat> sign(RunnerId owner) {
    return Optional.ofNullable(signs.get(owner));
  }

  /** How many runners and workers hold anything. */
  int holding(List<InvocationState> states) {
    return (int)
        states.stream()
            .filter(state -> state.status().status().lasts())
            .flatMap(state -> state.status().owner().stream())
            .distinct()
            .count();
  }

  private RunnerId head(RunnerId owner) {
    return heard.head(SignsOfLife.line(owner, contexts));
  }

  /** Whether who holds one counts as dead, or is stale: nobody knows whether it still works. */
  boolean isSilent(InvocationState state) {
    return gone(state).isPresent()
        || state.status().owner().filter(owner -> isStale(owner, state)).isPresent();
  }

  private boolean isStale(RunnerId owner, InvocationState state) {
    return state.status().status().lasts()
        && sign(owner).isPresent()
        && rule.presence(sign(owner), now) == RunnerPresence.STALE;
  }

  /** Those that are silent and hold what recovery would take from them, by their heads. */
  List<SilentRunner> silent(List<InvocationState> states) {
    Map<RunnerId, List<InvocationState>> groups = new LinkedHashMap<>();
    states.stream()
        .filter(state -> state.status().status().known().filter(RECOVERED::contains).isPresent())
        .filter(this::isSilent)
        .sorted(OLDEST_FIRST)
        .forEach(
            state ->
                groups
                    .computeIfAbsent(
                        head(state.status().owner().orElseThrow()), _ -> new ArrayList<>())
                    .add(state));
    return groups.entrySet().stream().map(each -> silent(each.getKey(), each.getValue())).toList();
  }

  private SilentRunner silent(RunnerId head, List<InvocationState> holds) {
    InvocationState first = holds.getFirst();
    RunnerId owner = first.status().owner().orElseThrow();
    return new SilentRunner(
        head,
        context(head, owner),
        Optional.ofNullable(heard.heard().get(head)),
        sign(owner)
            .map(last -> last.last().plus(rule.consideredDeadAfter()))
            .orElseGet(() -> first.status().at().plus(MOMENT)),
        holds);
  }

  private Optional<RunnerContext> context(RunnerId head, RunnerId owner) {
    Optional<RunnerContext> context = Optional.ofNullable(contexts.get(owner));
    while (context.filter(one -> !one.id().equals(head)).isPresent()) {
      context = context.flatMap(RunnerContext::parent);
    }
    return context;
  }
}

package dev.pynmon.application.service.runner;

import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.DoneRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerGroup;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.runner.RunnerSighting;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Joins what the orchestrator knows of runners with what the state backend knows, by batches, and
 * nothing that the visit knows already. What cannot be asked leaves its part empty.
 */
public final class Sightings {
  private final Visit visit;
  private final Instant now;
  private final ActiveRule rule;
  private final Supplier<Set<RunnerId>> done;

  /** By signs of life alone. */
  public Sightings(Visit visit, Instant now) {
    this(visit, now, Set::of);
  }

  /**
   * The same, but for some.
   *
   * @param done those that are done
   */
  Sightings(Visit visit, Instant now, Supplier<Set<RunnerId>> done) {
    this.done = done;
    this.visit = visit;
    this.now = now;
    this.rule = new Settings(visit.app()).activeRule();
  }

  /** One runner. Two calls at the same time. */
  public RunnerSighting of(RunnerId runner) {
    List<RunnerId> one = List.of(runner);
    Later<Map<RunnerId, RunnerContext>> contexts = visit.begin(() -> visit.contexts(one));
    Optional<Heartbeat> sign = Optional.ofNullable(visit.heartbeats(one).get(runner));
    return sighting(runner, Optional.ofNullable(contexts.get().get(runner)), sign);
  }

  /** Any runners, known or not, in their order. Two calls for each 1,000. */
  public List<RunnerSighting> ofAll(List<RunnerId> runners) {
    Later<Map<RunnerId, RunnerContext>> asked = visit.begin(() -> visit.contexts(runners));
    Map<RunnerId, Heartbeat> signs = visit.heartbeats(runners);
    Map<RunnerId, RunnerContext> contexts = asked.get();
    return runners.stream()
        .map(
            id ->
                sighting(
                    id, Optional.ofNullable(contexts.get(id)), Optional.ofNullable(signs.get(id))))
        .toList();
  }

  /** Runners whose heartbeats are known, in their order. One call. */
  public List<RunnerSighting> of(List<Heartbeat> heartbeats) {
    Map<RunnerId, RunnerContext> known =
        visit.contexts(heartbeats.stream().map(Heartbeat::runner).toList());
    return heartbeats.stream()
        .map(
            sign ->
                sighting(
                    sign.runner(),
                    Optional.ofNullable(known.get(sign.runner())),
                    Optional.of(sign)))
        .toList();
  }

  /** The same in groups of a runner with its workers. Two calls. */
  public List<RunnerGroup> groups(List<Heartbeat> heartbeats) {
    List<RunnerSighting> runners = of(heartbeats);
    Map<RunnerId, RunnerSighting> heads = heads(runners);
    return RunnerGroup.of(
        runners,
        id ->
            heads.getOrDefault(
                id,
                new RunnerSighting(id, Optional.empty(), Optional.empty(), RunnerPresence.UNSEEN)));
  }

  /** How present runners are. One call. */
  public Map<RunnerId, RunnerPresence> presence(Collection<RunnerId> runners) {
    Map<RunnerId, Heartbeat> signs = visit.heartbeats(runners.stream().distinct().toList());
    Map<RunnerId, RunnerPresence> presence = new HashMap<>();
    runners.forEach(id -> presence.put(id, rule.presence(Optional.ofNullable(signs.get(id)), now)));
    return presence;
  }

  private Map<RunnerId, RunnerSighting> heads(List<RunnerSighting> runners) {
    Map<RunnerId, RunnerContext> above = new HashMap<>();
    runners.forEach(runner -> runner.context().ifPresent(context -> gather(context, above)));
    runners.forEach(runner -> above.remove(runner.id()));
    Map<RunnerId, Heartbeat> signs = visit.heartbeats(List.copyOf(above.keySet()));
    Map<RunnerId, RunnerSighting> heads = new HashMap<>();
    above.forEach(
        (id, context) ->
            heads.put(id, sighting(id, Optional.of(context), Optional.ofNullable(signs.get(id)))));
    return heads;
  }

  private static void gather(RunnerContext context, Map<RunnerId, RunnerContext> above) {
    Optional<RunnerContext> next = context.parent();
    while (next.isPresent()) {
      above.put(next.get().id(), next.get());
      next = next.get().parent();
    }
  }

  private RunnerSighting sighting(
      RunnerId id, Optional<RunnerContext> context, Optional<Heartbeat> sign) {
    RunnerPresence presence =
        context.filter(DoneRule::isOfOne).isPresent() && done.get().contains(id)
            ? RunnerPresence.DONE
            : rule.presence(sign, now);
    return new RunnerSighting(id, context, sign, presence);
  }
}

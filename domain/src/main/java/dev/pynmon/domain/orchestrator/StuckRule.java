package dev.pynmon.domain.orchestrator;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.StuckService.Why;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a run that is marked as going on is stuck: it began longer than a cycle ago, and
 *
 * <ol>
 *   <li>its runner left no heartbeat, or its last one is older than pynenc allows; or
 *   <li>its runner's last heartbeat is later than its start by more than {@value #SLACK_SECONDS} s:
 *       a runner writes its own heartbeat only where it asks for a run, so it is no longer in this
 *       one; or
 *   <li>it has gone on for longer than a runner may be silent.
 * </ol>
 *
 * A younger run may still end: until its runner counts as dead nobody can tell.
 *
 * @param cycle how long a cycle of the service is
 * @param active when a runner counts as active
 */
public record StuckRule(Duration cycle, ActiveRule active) {
  static final int SLACK_SECONDS = 1;

  /**
   * The oldest run that is stuck.
   *
   * @param marked the runs that are marked as going on
   * @param heartbeats the last signs of life of their runners
   */
  public Optional<StuckService> find(
      List<AtomicRun> marked, Map<RunnerId, Heartbeat> heartbeats, Instant now) {
    return marked.stream()
        .sorted(Comparator.comparing(AtomicRun::start).thenComparing(AtomicRun::id))
        .flatMap(run -> judge(run, Optional.ofNullable(heartbeats.get(run.runner())), now).stream())
        .findFirst();
  }

  private Optional<StuckService> judge(AtomicRun run, Optional<Heartbeat> sign, Instant now) {
    Duration age = Duration.between(run.start(), now);
    if (age.compareTo(cycle) <= 0) {
      return Optional.empty();
    }
    return why(run, sign, age, now).map(why -> new StuckService(run, why, sign));
  }

  private Optional<Why> why(AtomicRun run, Optional<Heartbeat> sign, Duration age, Instant now) {
    if (sign.filter(heartbeat -> active.isActive(heartbeat, now)).isEmpty()) {
      return Optional.of(Why.RUNNER_SILENT);
    }
    Instant left = run.start().plusSeconds(SLACK_SECONDS);
    if (sign.filter(heartbeat -> heartbeat.last().isAfter(left)).isPresent()) {
      return Optional.of(Why.LEFT_BEHIND);
    }
    return age.compareTo(active.consideredDeadAfter()) > 0
        ? Optional.of(Why.OVERLONG)
        : Optional.empty();
  }
}

package dev.pynmon.domain.runner;

import dev.pynmon.domain.id.RunnerId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * When a worker is done. A {@code ProcessRunner} makes one for each invocation, and pynenc counts
 * the last heartbeat of that for as long as any other (wire format, sections 5.1 and 5.3).
 *
 * <p>Certain is that only of a worker of such a class that holds nothing; that was heard of so
 * lately that no recovery can have taken from it what it held; and that did not die with its
 * runner, since that is active, or it or another worker of it was heard of later. Of all others the
 * last heartbeat alone tells.
 */
public final class DoneRule {
  private static final Set<String> OF_ONE_INVOCATION = Set.of("ProcessRunnerWorker");

  private final ActiveRule rule;
  private final Instant now;
  private final Predicate<RunnerId> holdsNothing;
  private final Map<RunnerId, Heartbeat> signs = new HashMap<>();
  private final Map<RunnerId, Instant> newest = new HashMap<>();

  /**
   * Judges what was read.
   *
   * @param runners all that are known to be active, in pynenc's sense
   * @param holdsNothing true where that is certain, and was read after the runners
   */
  public DoneRule(
      ActiveRule rule,
      Instant now,
      Collection<RunnerSighting> runners,
      Predicate<RunnerId> holdsNothing) {
    this.rule = rule;
    this.now = now;
    this.holdsNothing = holdsNothing;
    runners.forEach(this::note);
  }

  private void note(RunnerSighting runner) {
    runner.heartbeat().ifPresent(sign -> note(runner, sign));
  }

  private void note(RunnerSighting runner, Heartbeat sign) {
    signs.put(runner.id(), sign);
    newest.merge(runner.root(), sign.last(), (a, b) -> a.isAfter(b) ? a : b);
  }

  /** True for a worker of a class that is made for one invocation. */
  public static boolean isOfOne(RunnerContext context) {
    return OF_ONE_INVOCATION.contains(context.runnerClass());
  }

  /** True when it is certain that this one is done. */
  public boolean isDone(RunnerSighting worker) {
    return worker.context().filter(DoneRule::isOfOne).isPresent()
        && worker.heartbeat().filter(sign -> isOutlived(worker, sign)).isPresent()
        && holdsNothing.test(worker.id());
  }

  private boolean isOutlived(RunnerSighting worker, Heartbeat sign) {
    return rule.isActive(sign, now)
        && (isHeadActive(worker)
            || newest.getOrDefault(worker.root(), sign.last()).isAfter(sign.last()));
  }

  private boolean isHeadActive(RunnerSighting worker) {
    Heartbeat head = signs.get(worker.root());
    return head != null
        && !head.runner().equals(worker.id())
        && rule.presence(head, now) == RunnerPresence.ACTIVE;
  }
}

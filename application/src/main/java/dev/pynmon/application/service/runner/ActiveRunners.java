package dev.pynmon.application.service.runner;

import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.runner.RunnerPresence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The active runners of an application, and how many of them are stale. Two calls in all. */
public final class ActiveRunners {
  private static final long BOUND = 10_000;
  private static final int MOST = PageRequest.MAX_LIMIT;

  private final Visit visit;
  private final Instant now;
  private final ActiveRule rule;
  private final Answer<List<Heartbeat>> found;

  private ActiveRunners(Visit visit, Instant now) {
    this.visit = visit;
    this.now = now;
    this.rule = new Settings(visit.app()).activeRule();
    this.found =
        visit.orchestrator(store -> store.heartbeats().active(rule.activeSince(now), MOST));
  }

  /** Those that are active now. */
  public static ActiveRunners of(Visit visit, Instant now) {
    return new ActiveRunners(visit, now);
  }

  /** The same, begun to be asked now. */
  public static Later<ActiveRunners> later(Visit visit) {
    return visit.begin(() -> of(visit, visit.asOf()));
  }

  /** The first of them by creation; at most 1,000. */
  public Answer<List<Heartbeat>> first(int limit) {
    return found.map(all -> all.stream().limit(limit).toList());
  }

  /** How many are known, active and stale; the last counted among the first 1,000. */
  public Answer<RunnerCounts> counts() {
    return visit
        .orchestrator(store -> store.heartbeats().counts(rule.activeSince(now), BOUND))
        .map(counts -> counts.withStale(stale()));
  }

  private Count stale() {
    List<Heartbeat> all = found.available().orElse(List.of());
    long stale =
        all.stream()
            .filter(sign -> rule.presence(Optional.of(sign), now) == RunnerPresence.STALE)
            .count();
    return all.size() < MOST ? new Count.Exact(stale) : new Count.AtLeast(stale);
  }
}

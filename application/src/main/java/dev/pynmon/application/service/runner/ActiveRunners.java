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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

  /** The same 1,000, the stale ones apart from those that were heard of lately. */
  public Answer<Apart> apart() {
    return found.map(
        all -> {
          Map<Boolean, List<Heartbeat>> parts =
              all.stream().collect(Collectors.partitioningBy(this::isStale));
          return new Apart(
              parts.getOrDefault(false, List.of()), parts.getOrDefault(true, List.of()));
        });
  }

  private boolean isStale(Heartbeat sign) {
    return rule.presence(Optional.of(sign), now) == RunnerPresence.STALE;
  }

  private Count stale() {
    int stale = apart().available().orElse(Apart.NONE).stale().size();
    return found.available().filter(all -> all.size() == MOST).isPresent()
        ? new Count.AtLeast(stale)
        : new Count.Exact(stale);
  }

  /**
   * Active runners, in pynenc's sense, told apart by when they were heard of.
   *
   * @param fresh those that every page calls active
   * @param stale those that every page calls stale
   */
  public record Apart(List<Heartbeat> fresh, List<Heartbeat> stale) {
    /** No runner. */
    public static final Apart NONE = new Apart(List.of(), List.of());

    public Apart {
      fresh = List.copyOf(fresh);
      stale = List.copyOf(stale);
    }
  }
}

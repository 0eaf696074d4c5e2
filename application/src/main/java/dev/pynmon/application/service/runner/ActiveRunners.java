package dev.pynmon.application.service.runner;

import dev.pynmon.application.port.in.app.LastSeen;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.runner.RunnerPresence;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The active runners of an application, in pynenc's sense, told apart: who is active, stale or done
 * on every page. Two calls, and where there are workers two more for who they are and what anybody
 * holds.
 */
public final class ActiveRunners {
  private static final long BOUND = 10_000;
  private static final int MOST = PageRequest.MAX_LIMIT;

  private final Visit visit;
  private final Instant now;
  private final ActiveRule rule;
  private final Answer<List<Heartbeat>> found;
  private final Optional<Later<Answer<Page<InvocationState>>>> owned;
  private final Later<Answer<Apart>> apart;

  private ActiveRunners(Visit visit, Instant now, boolean withWork) {
    this.visit = visit;
    this.now = now;
    this.rule = new Settings(visit.app()).activeRule();
    this.found =
        visit.orchestrator(store -> store.heartbeats().active(rule.activeSince(now), MOST));
    this.owned = withWork ? Optional.of(visit.begin(() -> OwnedWork.of(visit))) : Optional.empty();
    this.apart = visit.begin(() -> found.map(this::toldApart));
    keepSign();
  }

  /** Those that are active now. */
  public static ActiveRunners of(Visit visit, Instant now) {
    return new ActiveRunners(visit, now, false);
  }

  /** The same where {@link #owned} is asked for anyway: one call in all cases. */
  static ActiveRunners withWork(Visit visit, Instant now) {
    return new ActiveRunners(visit, now, true);
  }

  /** What anybody holds, asked after who is active. */
  Answer<Page<InvocationState>> owned() {
    return owned.map(Later::get).orElseGet(() -> OwnedWork.of(visit));
  }

  /** The same, begun to be asked now. */
  public static Later<ActiveRunners> later(Visit visit) {
    return visit.begin(() -> of(visit, visit.asOf()));
  }

  /** The first of them by creation that are not done; of the 1,000 that were heard of last. */
  public Answer<List<Heartbeat>> first(int limit) {
    return apart().map(all -> all.here().limit(limit).toList());
  }

  /** How many are known, and of the 1,000 that were heard of last how many are what. */
  public Answer<RunnerCounts> counts() {
    Answer<RunnerCounts> counts =
        visit
            .orchestrator(store -> store.heartbeats().counts(rule.activeSince(now), BOUND))
            .map(counted -> apart().available().orElse(Apart.NONE).countedIn(counted));
    counts.available().ifPresent(counted -> visit.keep(counted, LastSeen::withRunners));
    return counts;
  }

  /** Who is dated ahead of the clock tells nothing of when that was. */
  private void keepSign() {
    found.available().stream()
        .flatMap(List::stream)
        .map(Heartbeat::last)
        .filter(last -> !last.isAfter(now))
        .max(Comparator.naturalOrder())
        .ifPresent(last -> visit.keep(last, LastSeen::withSign));
  }

  /** The 1,000 that were heard of last, told apart. */
  public Answer<Apart> apart() {
    return apart.get();
  }

  private Apart toldApart(List<Heartbeat> all) {
    Set<RunnerId> done = new DoneWorkers(visit, rule, now, this::owned).among(all);
    Map<RunnerPresence, List<Heartbeat>> parts =
        all.stream().collect(Collectors.groupingBy(sign -> presence(sign, done)));
    return new Apart(
        parts.getOrDefault(RunnerPresence.ACTIVE, List.of()),
        parts.getOrDefault(RunnerPresence.STALE, List.of()),
        parts.getOrDefault(RunnerPresence.DONE, List.of()),
        all.size() < MOST);
  }

  private RunnerPresence presence(Heartbeat sign, Set<RunnerId> done) {
    return done.contains(sign.runner())
        ? RunnerPresence.DONE
        : rule.presence(Optional.of(sign), now);
  }

  /**
   * Active runners, in pynenc's sense, told apart.
   *
   * @param active those that every page calls active
   * @param stale those that every page calls stale
   * @param done workers of one invocation that has ended
   * @param complete false when there are more
   */
  public record Apart(
      List<Heartbeat> active, List<Heartbeat> stale, List<Heartbeat> done, boolean complete) {
    private static final Comparator<Heartbeat> BY_CREATION =
        Comparator.comparing(Heartbeat::created).thenComparing(Heartbeat::runner);

    /** No runner. */
    public static final Apart NONE = new Apart(List.of(), List.of(), List.of(), true);

    public Apart {
      active = List.copyOf(active);
      stale = List.copyOf(stale);
      done = List.copyOf(done);
    }

    /** Those that pynenc counts on: the active and the stale ones, by creation. */
    Stream<Heartbeat> here() {
      return Stream.concat(active.stream(), stale.stream()).sorted(BY_CREATION);
    }

    /** Which of them are done. */
    Set<RunnerId> doneOnes() {
      return done.stream().map(Heartbeat::runner).collect(Collectors.toUnmodifiableSet());
    }

    RunnerCounts countedIn(RunnerCounts all) {
      return all.apart(count(active), count(stale), count(done));
    }

    private Count count(List<Heartbeat> part) {
      return Count.of(part.size(), complete);
    }
  }
}

package dev.pynmon.redis.runner;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.redis.server.Scored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Who is active. Nothing is sorted by the last sign of life and nobody is ever removed, so of many
 * runners are looked at: the {@value #NEWEST} created last, since most others ended long ago; the
 * {@value #OLDEST} created first, and who was active before, since a runner of processes lives for
 * longer than the thousands that it makes. Cost: one round trip, one for each {@value #STEP} of
 * those, and where there are more one for who was active before: seven at most, two where there are
 * few or nearly all ended long ago.
 */
final class Survey {
  static final int NEWEST = 20_000;
  static final int OLDEST = 1_000;
  private static final int STEP = 5_000;
  static final Comparator<Heartbeat> BY_CREATION =
      Comparator.comparing(Heartbeat::created).thenComparing(Heartbeat::runner);

  private final HeartbeatHashes hashes;
  private final ActiveMemory memory;
  private final Set<RunnerId> seen = new HashSet<>();
  private final List<Heartbeat> active = new ArrayList<>();
  private final List<Heartbeat> ended = new ArrayList<>();
  private final Map<RunnerId, Instant> known;
  private long size;

  Survey(HeartbeatHashes hashes, ActiveMemory memory) {
    this.hashes = hashes;
    this.memory = memory;
    this.known = memory.ended();
  }

  ActiveRunners run(Instant since) {
    HeartbeatHashes.Known all = hashes.known(NEWEST, OLDEST);
    size = all.size();
    List<Scored> open = open(all, since);
    open.stream().gather(Gatherers.windowFixed(STEP)).forEach(some -> see(hashes.of(some), since));
    if (!isWhole()) {
      see(hashes.named(remembered()).values(), since);
    }
    active.sort(BY_CREATION);
    memory.remember(active, ended);
    return new ActiveRunners(size, List.copyOf(active), isWhole());
  }

  private void see(Collection<Heartbeat> heartbeats, Instant since) {
    heartbeats.stream()
        .filter(heartbeat -> seen.add(heartbeat.runner()))
        .forEach(heartbeat -> sort(heartbeat, since));
  }

  /** One that has just been created may have given no sign at all. */
  private void sort(Heartbeat heartbeat, Instant since) {
    if (!heartbeat.last().isBefore(since)) {
      active.add(heartbeat);
    } else if (ActiveMemory.isLongAgo(heartbeat.last(), since)
        && heartbeat.last().isAfter(Instant.EPOCH)) {
      ended.add(heartbeat);
    }
  }

  /** Those that must be asked for. */
  private List<Scored> open(HeartbeatHashes.Known all, Instant since) {
    return Stream.concat(all.newest().stream(), all.oldest().stream())
        .distinct()
        .filter(entry -> isOpen(new RunnerId(entry.member()), since))
        .toList();
  }

  private boolean isOpen(RunnerId runner, Instant since) {
    Instant last = known.get(runner);
    if (last != null && ActiveMemory.isLongAgo(last, since)) {
      seen.add(runner);
    }
    return !seen.contains(runner);
  }

  private List<RunnerId> remembered() {
    return memory.active().stream().filter(runner -> !seen.contains(runner)).toList();
  }

  private boolean isWhole() {
    return seen.size() >= size;
  }
}

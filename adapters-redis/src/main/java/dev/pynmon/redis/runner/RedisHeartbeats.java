package dev.pynmon.redis.runner;

import dev.pynmon.application.port.out.runner.Heartbeats;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.list.ScoredSet;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Heartbeats in Redis (wire format, sections 1.4 and 5.3): a sorted set by creation, and a hash for
 * each runner.
 *
 * @param app the application
 * @param memory who was active before
 */
public record RedisHeartbeats(KeyedServer app, ActiveMemory memory) implements Heartbeats {
  private static final Comparator<Heartbeat> HEARD_LAST =
      Comparator.comparing(Heartbeat::last).reversed();
  private static final KeyText<Scored> CURSORS = ScoredSet.cursors("heartbeats");

  /** Two round trips, three behind a cursor. */
  @Override
  public Page<Heartbeat> newest(PageRequest request) {
    return app.read(
        session ->
            new Listing<>(CURSORS, hashes(session).all(), hashes(session)::of).page(request));
  }

  /**
   * Two round trips, seven at most (see {@link Survey}); none when who is active then was asked a
   * moment ago.
   */
  @Override
  public List<Heartbeat> active(Instant since, int limit) {
    List<Heartbeat> active = look(since).active();
    return active.size() <= limit
        ? active
        : active.stream().sorted(HEARD_LAST).limit(limit).sorted(Survey.BY_CREATION).toList();
  }

  /** One round trip. */
  @Override
  public Map<RunnerId, Heartbeat> of(Collection<RunnerId> runners) {
    return app.read(session -> hashes(session).named(List.copyOf(runners)));
  }

  /** As {@link #active}. */
  @Override
  public RunnerCounts counts(Instant activeSince, long bound) {
    ActiveRunners found = look(activeSince);
    Count active = Count.upTo(found.active().size(), bound);
    boolean isAll = found.isWhole() || active instanceof Count.AtLeast;
    return new RunnerCounts(
        Count.upTo(found.known(), bound),
        isAll ? active : new Count.AtLeast(found.active().size()));
  }

  private ActiveRunners look(Instant since) {
    return memory.look(
        since, () -> app.read(session -> new Survey(hashes(session), memory).run(since)));
  }

  private HeartbeatHashes hashes(Session session) {
    return new HeartbeatHashes(session, app.keys());
  }
}

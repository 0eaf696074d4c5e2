package dev.pynmon.redis.runner;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.list.ScoredSet;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads heartbeats. Each method is one round trip.
 *
 * @param session asks the server
 * @param keys the application's
 */
record HeartbeatHashes(Session session, AppKeys keys) {
  /** All runners, last created first. */
  ScoredSet all() {
    return new ScoredSet(session, known());
  }

  private String known() {
    return keys.orchestrator("runner_heartbeats");
  }

  /** How many runners there are, those created last and those created first. */
  Known known(int newest, int oldest) {
    Batch batch = session.batch();
    Reply<Long> size = batch.zcard(known());
    Reply<List<Scored>> last = batch.zrange(known(), true, 0, newest - 1L);
    Reply<List<Scored>> first = batch.zrange(known(), false, 0, oldest - 1L);
    batch.send();
    return new Known(size.get(), last.get(), first.get());
  }

  /**
   * Which runners there are.
   *
   * @param size how many
   * @param newest those created last
   * @param oldest those created first, which may be some of the same
   */
  record Known(long size, List<Scored> newest, List<Scored> oldest) {}

  /** The heartbeats of runners in the list. */
  List<Heartbeat> of(List<Scored> entries) {
    Batch batch = session.batch();
    List<Reply<List<Optional<String>>>> hashes =
        entries.stream().map(entry -> hash(batch, new RunnerId(entry.member()))).toList();
    batch.send();
    return IntStream.range(0, entries.size())
        .mapToObj(i -> HeartbeatHash.read(entries.get(i), hashes.get(i).ofRightType()))
        .toList();
  }

  /** The heartbeats of any runners; those without one are left out. */
  Map<RunnerId, Heartbeat> named(List<RunnerId> runners) {
    Batch batch = session.batch();
    Reply<List<Optional<Double>>> created =
        batch.zmscore(known(), runners.stream().map(RunnerId::value).toList());
    List<Reply<List<Optional<String>>>> hashes =
        runners.stream().map(runner -> hash(batch, runner)).toList();
    batch.send();
    Map<RunnerId, Heartbeat> found = new LinkedHashMap<>();
    for (int i = 0; i < runners.size(); i++) {
      RunnerId runner = runners.get(i);
      HeartbeatHash.read(runner, created.get().get(i), hashes.get(i).ofRightType())
          .ifPresent(heartbeat -> found.put(runner, heartbeat));
    }
    return found;
  }

  private Reply<List<Optional<String>>> hash(Batch batch, RunnerId runner) {
    return batch.hmget(
        keys.orchestrator("runner_heartbeat:" + runner.value()), HeartbeatHash.FIELDS);
  }
}

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
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Heartbeats in Redis (wire format, sections 1.4 and 5.3): a sorted set by creation, and a hash for
 * each runner. A page takes two round trips, three behind a cursor; {@link #of} one. Nothing is
 * sorted by the last sign of life, so who is active is looked for among the {@value #MAX_LOOKED_AT}
 * runners created last, in two round trips for each thousand of them.
 *
 * @param app the application
 */
public record RedisHeartbeats(KeyedServer app) implements Heartbeats {
  private static final KeyText<Scored> CURSORS = ScoredSet.cursors("heartbeats");
  private static final int MAX_LOOKED_AT = 20_000;
  private static final int STEP = 1_000;
  private static final Comparator<Heartbeat> BY_CREATION =
      Comparator.comparing(Heartbeat::created).thenComparing(Heartbeat::runner);

  @Override
  public Page<Heartbeat> newest(PageRequest request) {
    return app.read(
        session ->
            new Listing<>(CURSORS, all(session), entries -> read(session, entries)).page(request));
  }

  @Override
  public List<Heartbeat> active(Instant since, int limit) {
    return app.read(
        session ->
            new Survey(session)
                .run(since).active().stream().sorted(BY_CREATION).limit(limit).toList());
  }

  @Override
  public Map<RunnerId, Heartbeat> of(Collection<RunnerId> runners) {
    return app.read(
        session -> {
          Batch batch = session.batch();
          Reply<List<Optional<Double>>> created =
              batch.zmscore(known(), runners.stream().map(RunnerId::value).toList());
          Map<RunnerId, Reply<List<Optional<String>>>> hashes = new LinkedHashMap<>();
          runners.forEach(runner -> hashes.put(runner, hash(batch, runner)));
          batch.send();
          Map<RunnerId, Heartbeat> found = new LinkedHashMap<>();
          int place = 0;
          for (RunnerId runner : runners) {
            Optional<Double> score = created.get().get(place++);
            Optional.ofNullable(hashes.get(runner))
                .flatMap(fields -> HeartbeatHash.read(runner, score, fields.ofRightType()))
                .ifPresent(heartbeat -> found.put(runner, heartbeat));
          }
          return found;
        });
  }

  @Override
  public RunnerCounts counts(Instant activeSince, long bound) {
    return app.read(
        session -> {
          Survey survey = new Survey(session).run(activeSince);
          Count active = Count.upTo(survey.active().size(), bound);
          boolean isAll = survey.known() <= MAX_LOOKED_AT || active instanceof Count.AtLeast;
          return new RunnerCounts(
              Count.upTo(survey.known(), bound),
              isAll ? active : new Count.AtLeast(survey.active().size()));
        });
  }

  private ScoredSet all(Session session) {
    return new ScoredSet(session, known());
  }

  private String known() {
    return app.keys().orchestrator("runner_heartbeats");
  }

  private Reply<List<Optional<String>>> hash(Batch batch, RunnerId runner) {
    return batch.hmget(
        app.keys().orchestrator("runner_heartbeat:" + runner.value()), HeartbeatHash.FIELDS);
  }

  private List<Heartbeat> read(Session session, List<Scored> entries) {
    Batch batch = session.batch();
    List<Reply<List<Optional<String>>>> hashes =
        entries.stream().map(entry -> hash(batch, new RunnerId(entry.member()))).toList();
    batch.send();
    return IntStream.range(0, entries.size())
        .mapToObj(i -> HeartbeatHash.read(entries.get(i), hashes.get(i).ofRightType()))
        .toList();
  }

  /** Who is active among the runners created last. */
  private final class Survey {
    private final Session session;
    private final List<Heartbeat> active = new ArrayList<>();
    private long known;

    Survey(Session session) {
      this.session = session;
    }

    Survey run(Instant since) {
      Batch batch = session.batch();
      Reply<Long> size = batch.zcard(RedisHeartbeats.this.known());
      batch.send();
      known = size.get();
      for (int from = 0; from < Math.min(known, MAX_LOOKED_AT); from += STEP) {
        read(session, all(session).first(from, STEP).keys()).stream()
            .filter(heartbeat -> !heartbeat.last().isBefore(since))
            .forEach(active::add);
      }
      return this;
    }

    long known() {
      return known;
    }

    List<Heartbeat> active() {
      return active;
    }
  }
}

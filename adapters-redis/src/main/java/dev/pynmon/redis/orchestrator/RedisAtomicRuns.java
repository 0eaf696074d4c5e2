package dev.pynmon.redis.orchestrator;

import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.format.AtomicRunJson;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.list.ScoredSet;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Recorded runs of the atomic service (wire format, section 1.4).
 *
 * @param app the application
 */
public record RedisAtomicRuns(KeyedServer app) implements AtomicRuns {
  private static final KeyText<Scored> CURSORS = ScoredSet.cursors("service-runs");
  private static final String UNKNOWN = "unknown";

  /** Two round trips, three behind a cursor. */
  @Override
  public Page<AtomicRun> newest(PageRequest request) {
    return app.read(
        session ->
            new Listing<>(CURSORS, new ScoredSet(session, key("executions")), runs(session))
                .page(request));
  }

  /**
   * Two round trips, one where none is marked: pynenc looks at the marker only, and makes no run
   * while it stands there.
   */
  @Override
  public List<AtomicRun> running(int limit) {
    return app.read(session -> marked(session).stream().toList());
  }

  /** The same, for whoever asks more in the same session. */
  public Optional<AtomicRun> marked(Session session) {
    Batch batch = session.batch();
    Reply<Optional<String>> marker = batch.get(key("active_execution"));
    batch.send();
    return marker.get().flatMap(id -> marked(session, id));
  }

  private Optional<AtomicRun> marked(Session session, String id) {
    Batch batch = session.batch();
    Reply<Optional<String>> record = batch.get(key("execution:" + id));
    Reply<List<Optional<Double>>> start = batch.zmscore(key("executions"), List.of(id));
    batch.send();
    double score = start.get().getFirst().orElse(0.0);
    return Optional.of(
        run(new Scored(score, id), record.ofRightType().flatMap(text -> text), "running"));
  }

  /** One round trip. */
  @Override
  public Optional<AtomicRun> byId(String id) {
    return app.read(
        session -> {
          Batch batch = session.batch();
          Reply<Optional<String>> record = batch.get(key("execution:" + id));
          batch.send();
          return record.get().map(text -> run(new Scored(0, id), Optional.of(text), UNKNOWN));
        });
  }

  private Function<List<Scored>, List<AtomicRun>> runs(Session session) {
    return entries -> {
      Batch batch = session.batch();
      Reply<List<Optional<String>>> records =
          batch.mget(entries.stream().map(entry -> key("execution:" + entry.member())).toList());
      batch.send();
      List<AtomicRun> runs = new ArrayList<>();
      for (int i = 0; i < entries.size(); i++) {
        runs.add(run(entries.get(i), records.get().get(i), UNKNOWN));
      }
      return runs;
    };
  }

  /** A marker or an entry whose record is gone or damaged still tells that there was a run. */
  private static AtomicRun run(Scored entry, Optional<String> record, String otherwise) {
    return record
        .flatMap(text -> AtomicRunJson.read(entry.member(), text))
        .orElseGet(
            () ->
                new AtomicRun(
                    entry.member(),
                    new RunnerId(""),
                    PythonTime.ofUnixSeconds(entry.score()).orElse(Instant.EPOCH),
                    Optional.empty(),
                    otherwise,
                    ""));
  }

  private String key(String name) {
    return app.keys().orchestrator("atomic_service_" + name);
  }
}

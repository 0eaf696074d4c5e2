package dev.pynmon.redis.orchestrator;

import dev.pynmon.application.port.out.orchestrator.Blocking;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.format.StatusRecordJson;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who waits for whom in Redis (wire format, section 7).
 *
 * @param app the application
 */
public record RedisBlocking(KeyedServer app) implements Blocking {
  private static final int MAX_LOOKED_AT = 20_000;
  private static final int STEP = 1_000;

  /** Of all edges that are asked for together no more than this many are read. */
  private static final int MAX_EDGES = 20_000;

  /**
   * Two round trips for each thousand that wait for nobody, until there are enough: 40 at most,
   * since no more than {@value #MAX_LOOKED_AT} are looked at. One where there are none.
   */
  @Override
  public List<InvocationId> blocking(int limit) {
    return app.read(
        session -> {
          List<InvocationId> found = new ArrayList<>();
          boolean ended = false;
          for (int from = 0; from < MAX_LOOKED_AT && found.size() < limit && !ended; from += STEP) {
            List<String> candidates = candidates(session, from);
            found.addAll(blocking(session, candidates));
            ended = candidates.size() < STEP;
          }
          return List.copyOf(found.subList(0, Math.min(limit, found.size())));
        });
  }

  private List<String> candidates(Session session, int from) {
    Batch batch = session.batch();
    Reply<List<Scored>> candidates =
        batch.zrange(app.keys().blocking("not_waiting"), false, from, (long) from + STEP - 1);
    batch.send();
    return candidates.get().stream().map(Scored::member).toList();
  }

  private List<InvocationId> blocking(Session session, List<String> candidates) {
    Batch batch = session.batch();
    Reply<List<Optional<String>>> waited = batch.mget(keys("invocation:", candidates));
    Reply<List<Optional<String>>> statuses =
        batch.mget(
            candidates.stream()
                .map(id -> app.keys().orchestrator("invocation_status:" + id))
                .toList());
    batch.send();
    List<InvocationId> found = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      if (waited.get().get(i).isPresent() && isAvailable(statuses.get().get(i))) {
        found.add(new InvocationId(candidates.get(i)));
      }
    }
    return found;
  }

  private static boolean isAvailable(Optional<String> status) {
    return status
        .flatMap(StatusRecordJson::read)
        .map(StatusRecord::status)
        .filter(known -> known.isAvailable())
        .isPresent();
  }

  /** One round trip. */
  @Override
  public Map<InvocationId, List<InvocationId>> waitersOf(
      Collection<InvocationId> waited, int each) {
    return edges("waited_by:", waited, each);
  }

  /** One round trip. */
  @Override
  public Map<InvocationId, List<InvocationId>> waitedForBy(
      Collection<InvocationId> waiters, int each) {
    return edges("waiting_for:", waiters, each);
  }

  private Map<InvocationId, List<InvocationId>> edges(
      String name, Collection<InvocationId> ids, int each) {
    return app.read(
        session -> {
          Batch batch = session.batch();
          long read = Math.max(each, MAX_EDGES / Math.max(1, ids.size()));
          Map<InvocationId, Reply<List<String>>> replies = new LinkedHashMap<>();
          ids.forEach(
              id -> replies.put(id, batch.members(app.keys().blocking(name + id.value()), read)));
          batch.send();
          Map<InvocationId, List<InvocationId>> found = new LinkedHashMap<>();
          replies.forEach((id, reply) -> found.put(id, first(reply, each)));
          found.values().removeIf(List::isEmpty);
          return found;
        });
  }

  private static List<InvocationId> first(Reply<List<String>> ids, int each) {
    return ids.ofRightType().orElse(List.of()).stream()
        .map(InvocationId::new)
        .sorted()
        .limit(each)
        .toList();
  }

  private List<String> keys(String name, List<String> ids) {
    return ids.stream().map(id -> app.keys().blocking(name + id)).toList();
  }
}

package dev.pynmon.redis.orchestrator;

import dev.pynmon.application.port.out.orchestrator.Registrations;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.list.ScoredSets;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The times of registration of each task in Redis (wire format, section 1.4). Round trips: a page
 * two, three behind a cursor; the newest two.
 *
 * @param app the application
 */
public record RedisRegistrations(KeyedServer app) implements Registrations {
  @Override
  public Page<InvocationState> page(Collection<TaskKey> tasks, PageRequest request) {
    List<String> times = tasks.stream().map(this::times).toList();
    return times.isEmpty()
        ? Page.empty()
        : app.read(
            session ->
                new Listing<>(
                        RedisStatuses.CURSORS,
                        new ScoredSets(session, times),
                        new StateReads(session, keys())::states)
                    .page(request));
  }

  @Override
  public Map<TaskKey, List<InvocationState>> newest(Collection<TaskKey> tasks, int each) {
    return app.read(session -> newest(session, List.copyOf(tasks), each));
  }

  private Map<TaskKey, List<InvocationState>> newest(
      Session session, List<TaskKey> tasks, int each) {
    Map<TaskKey, List<Scored>> entries = entries(session, tasks, each);
    List<Scored> all = entries.values().stream().flatMap(List::stream).toList();
    List<InvocationState> states = new StateReads(session, keys()).states(all);
    Map<TaskKey, List<InvocationState>> newest = new LinkedHashMap<>();
    int next = 0;
    for (Map.Entry<TaskKey, List<Scored>> entry : entries.entrySet()) {
      int end = next + entry.getValue().size();
      newest.put(entry.getKey(), List.copyOf(states.subList(next, end)));
      next = end;
    }
    newest.values().removeIf(List::isEmpty);
    return Collections.unmodifiableMap(newest);
  }

  private Map<TaskKey, List<Scored>> entries(Session session, List<TaskKey> tasks, int each) {
    Batch batch = session.batch();
    List<Reply<List<Scored>>> replies = new ArrayList<>();
    tasks.forEach(task -> replies.add(batch.zrange(times(task), true, 0, each - 1L)));
    batch.send();
    Map<TaskKey, List<Scored>> entries = new LinkedHashMap<>();
    for (int i = 0; i < tasks.size(); i++) {
      entries.put(tasks.get(i), replies.get(i).get());
    }
    return entries;
  }

  private String times(TaskKey task) {
    return keys().times(Optional.of(task));
  }

  private StatusKeys keys() {
    return new StatusKeys(app.keys());
  }
}

package dev.pynmon.redis.trigger;

import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Gatherers;

/**
 * The runs in sets, which have no order. Of a set with more than {@value #MAX_SORTED}, or fewer
 * where sets are very many, only some are looked at.
 *
 * @param session asks the server
 * @param byTime the sorted set that tells when each was executed
 * @param each how many runs of each set are wanted
 */
record RunSets(Session session, String byTime, int each) {
  private static final long MAX_SORTED = 1_000;
  private static final long MAX_TOGETHER = 50_000;
  private static final int CHUNK = 1_000;

  private record Asked(Reply<Long> size, Reply<List<String>> members) {}

  /** Members of a set, and how many it has. */
  private record Members(List<TriggerRunId> runs, long size) {
    boolean isAllWithin(int each) {
      return runs.size() == size && size <= each;
    }
  }

  /** The runs in the sets of these; who has none is left out. */
  <K> RelatedRuns<K> of(Collection<K> keys, Function<K, String> set) {
    Map<K, Members> members = members(keys, set);
    Map<TriggerRunId, Double> times =
        members.values().stream().anyMatch(one -> !one.isAllWithin(each))
            ? times(members.values())
            : Map.of();
    Map<K, Newest<TriggerRunId>> newest = new LinkedHashMap<>();
    members.forEach((key, one) -> newest.put(key, newest(one, times)));
    return new RelatedRuns<>(newest);
  }

  private <K> Map<K, Members> members(Collection<K> keys, Function<K, String> set) {
    Batch batch = session.batch();
    long most = Math.min(MAX_SORTED, MAX_TOGETHER / Math.max(1, keys.size()));
    Map<K, Asked> asked = new LinkedHashMap<>();
    for (K key : keys) {
      String name = set.apply(key);
      asked.put(key, new Asked(batch.scard(name), batch.members(name, most)));
    }
    batch.send();
    Map<K, Members> found = new LinkedHashMap<>();
    asked.forEach(
        (key, one) ->
            one.members()
                .ofRightType()
                .filter(texts -> !texts.isEmpty())
                .map(texts -> texts.stream().map(TriggerRunId::new).toList())
                .ifPresent(runs -> found.put(key, new Members(runs, one.size().get()))));
    return found;
  }

  private Newest<TriggerRunId> newest(Members members, Map<TriggerRunId, Double> times) {
    List<TriggerRunId> sorted =
        members.runs().stream()
            .map(id -> new Scored(times.getOrDefault(id, 0.0), id.value()))
            .sorted(Scored.HIGHEST_FIRST)
            .map(entry -> new TriggerRunId(entry.member()))
            .limit(each)
            .toList();
    return new Newest<>(sorted, members.isAllWithin(each));
  }

  private Map<TriggerRunId, Double> times(Collection<Members> sets) {
    Set<TriggerRunId> distinct = new LinkedHashSet<>();
    sets.forEach(set -> distinct.addAll(set.runs()));
    List<TriggerRunId> ids = List.copyOf(distinct);
    Batch batch = session.batch();
    List<Reply<List<Optional<Double>>>> chunks =
        ids.stream()
            .map(TriggerRunId::value)
            .gather(Gatherers.windowFixed(CHUNK))
            .map(chunk -> batch.zmscore(byTime, chunk))
            .toList();
    batch.send();
    Map<TriggerRunId, Double> times = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      TriggerRunId id = ids.get(i);
      chunks.get(i / CHUNK).get().get(i % CHUNK).ifPresent(time -> times.put(id, time));
    }
    return times;
  }
}

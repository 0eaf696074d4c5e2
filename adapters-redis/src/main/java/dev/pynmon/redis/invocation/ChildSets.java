package dev.pynmon.redis.invocation;

import static dev.pynmon.redis.list.SetList.MAX_SORTED;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.query.Count;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The children of many invocations. Cost: one round trip, however many parents; a second one where
 * one has more than {@value #FIRST} children, or fewer where parents are very many. No more than
 * {@value #MAX_CHILDREN} children are read to find the first ones by id: of the parents behind
 * those, and of one with more than {@value dev.pynmon.redis.list.SetList#MAX_SORTED}, any are
 * given.
 *
 * @param session asks the server
 */
record ChildSets(Session session) {
  private static final long MAX_CHILDREN = 50_000;

  /** How many of each are asked for before anybody knows how many there are. */
  private static final long FIRST = 500;

  /**
   * The children in the sets at these keys; where there are none the parent is left out.
   *
   * @param each how many at most for each parent
   */
  Map<InvocationId, Children> of(Map<String, InvocationId> keys, int each) {
    Map<String, Start> starts = starts(keys.keySet());
    Map<InvocationId, Supplier<Optional<Children>>> parents = new LinkedHashMap<>();
    Batch batch = session.batch();
    long left = MAX_CHILDREN;
    for (Map.Entry<String, InvocationId> set : keys.entrySet()) {
      Start start = starts.getOrDefault(set.getKey(), Start.NONE);
      long size = start.size();
      boolean isSorted = size <= Math.min(MAX_SORTED, left);
      if (size > 0) {
        long wanted = isSorted ? size : Math.min(each, size);
        Supplier<Optional<List<String>>> members = members(batch, set.getKey(), start, wanted);
        parents.put(set.getValue(), () -> members.get().map(all -> children(all, each, size)));
      }
      left -= isSorted ? size : 0;
    }
    batch.send();
    Map<InvocationId, Children> found = new LinkedHashMap<>();
    parents.forEach((id, children) -> children.get().ifPresent(some -> found.put(id, some)));
    return Collections.unmodifiableMap(found);
  }

  private static Supplier<Optional<List<String>>> members(
      Batch batch, String key, Start start, long wanted) {
    if (start.members().size() >= wanted) {
      return () -> Optional.of(start.members());
    }
    return batch.members(key, wanted)::ofRightType;
  }

  /** What is in a set, or some of it. */
  private record Start(long size, List<String> members) {
    static final Start NONE = new Start(0, List.of());
  }

  private record Asked(Reply<Long> size, Reply<List<String>> members) {
    Start start() {
      return size.ofRightType().map(all -> new Start(all, members.get())).orElse(Start.NONE);
    }
  }

  private Map<String, Start> starts(Collection<String> keys) {
    Batch batch = session.batch();
    long first = Math.min(FIRST, MAX_CHILDREN / Math.max(1, keys.size()));
    Map<String, Asked> asked = new LinkedHashMap<>();
    keys.forEach(key -> asked.put(key, new Asked(batch.scard(key), batch.members(key, first))));
    batch.send();
    Map<String, Start> starts = new HashMap<>();
    asked.forEach((key, each) -> starts.put(key, each.start()));
    return starts;
  }

  private static Children children(List<String> members, int each, long size) {
    return new Children(
        members.stream().map(InvocationId::new).sorted().limit(each).toList(),
        Count.upTo(size, MAX_SORTED));
  }
}

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The children of many invocations. Cost: two round trips, however many parents; no more than
 * {@value #MAX_CHILDREN} children are read to find the first ones by id: of the parents behind
 * those, and of one with more than {@value dev.pynmon.redis.list.SetList#MAX_SORTED}, any are
 * given.
 *
 * @param session asks the server
 */
record ChildSets(Session session) {
  private static final long MAX_CHILDREN = 50_000;

  /**
   * The children in the sets at these keys; where there are none the parent is left out.
   *
   * @param each how many at most for each parent
   */
  Map<InvocationId, Children> of(Map<String, InvocationId> keys, int each) {
    Map<String, Long> sizes = sizes(keys.keySet());
    Map<InvocationId, Supplier<Optional<Children>>> parents = new LinkedHashMap<>();
    Batch batch = session.batch();
    long left = MAX_CHILDREN;
    for (Map.Entry<String, InvocationId> set : keys.entrySet()) {
      long size = sizes.getOrDefault(set.getKey(), 0L);
      boolean isSorted = size <= Math.min(MAX_SORTED, left);
      if (size > 0) {
        Reply<List<String>> members =
            batch.members(set.getKey(), isSorted ? size : Math.min(each, size));
        parents.put(
            set.getValue(), () -> members.ofRightType().map(all -> children(all, each, size)));
      }
      left -= isSorted ? size : 0;
    }
    batch.send();
    Map<InvocationId, Children> found = new LinkedHashMap<>();
    parents.forEach((id, children) -> children.get().ifPresent(some -> found.put(id, some)));
    return Collections.unmodifiableMap(found);
  }

  private Map<String, Long> sizes(Collection<String> keys) {
    Batch batch = session.batch();
    Map<String, Reply<Long>> replies = new LinkedHashMap<>();
    keys.forEach(key -> replies.put(key, batch.scard(key)));
    batch.send();
    Map<String, Long> sizes = new LinkedHashMap<>();
    replies.forEach((key, reply) -> reply.ofRightType().ifPresent(size -> sizes.put(key, size)));
    return sizes;
  }

  private static Children children(List<String> members, int each, long size) {
    return new Children(
        members.stream().map(InvocationId::new).sorted().limit(each).toList(),
        Count.upTo(size, MAX_SORTED));
  }
}

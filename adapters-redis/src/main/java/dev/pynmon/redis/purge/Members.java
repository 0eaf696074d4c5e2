package dev.pynmon.redis.purge;

import dev.pynmon.redis.server.Changes;
import dev.pynmon.redis.server.Reply;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What is to be removed from sets, together for each of them. For one thread. */
final class Members {
  private final Map<String, Set<String>> bySet = new LinkedHashMap<>();

  void add(String set, String member) {
    bySet.computeIfAbsent(set, _ -> new LinkedHashSet<>()).add(member);
  }

  /** Has them removed from sets; gives how many were there, once that was done. */
  Iterable<Reply<Long>> srem(Changes changes) {
    return bySet.entrySet().stream()
        .map(each -> changes.srem(each.getKey(), each.getValue()))
        .toList();
  }

  /** The same from sorted sets. */
  Iterable<Reply<Long>> zrem(Changes changes) {
    return bySet.entrySet().stream()
        .map(each -> changes.zrem(each.getKey(), each.getValue()))
        .toList();
  }
}

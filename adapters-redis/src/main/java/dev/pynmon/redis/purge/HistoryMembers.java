package dev.pynmon.redis.purge;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.format.HistoryJson;
import dev.pynmon.redis.invocation.HistoryMember;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the histories of invocations are in the sorted set of all entries, made anew from their
 * lists as pynenc made it (wire format, section 3.5), some at a time: nobody bounds how long a
 * history is. For one thread.
 */
final class HistoryMembers {
  /** Entries that are read together, of all histories. */
  private static final int MOST_READ = 5_000;

  private final AppKeys keys;
  private List<InvocationId> unread;
  private long from;

  HistoryMembers(AppKeys keys, Collection<EndedInvocation> some) {
    this.keys = keys;
    this.unread = some.stream().map(EndedInvocation::id).toList();
  }

  /** False when all were given. */
  boolean areMore() {
    return !unread.isEmpty();
  }

  /** The next ones. One round trip. */
  List<String> next(Writer.Turn turn) {
    int step = Math.max(1, MOST_READ / Math.max(1, unread.size()));
    Batch batch = turn.asking().batch();
    Map<InvocationId, Reply<List<String>>> lists = new LinkedHashMap<>();
    for (InvocationId id : unread) {
      lists.put(id, batch.lrange(keys.stateBackend("history:" + id), from, from + step - 1));
    }
    batch.send();
    from += step;
    return members(lists, step);
  }

  /** Lists that gave as many as they were asked for may hold more. */
  private List<String> members(Map<InvocationId, Reply<List<String>>> lists, int step) {
    List<String> members = new ArrayList<>();
    List<InvocationId> unfinished = new ArrayList<>();
    lists.forEach(
        (id, list) -> {
          List<String> texts = list.ofRightType().orElse(List.of());
          texts.forEach(text -> members.add(member(id, text)));
          if (texts.size() == step) {
            unfinished.add(id);
          }
        });
    unread = unfinished;
    return members;
  }

  private static String member(InvocationId id, String text) {
    Instant at = HistoryJson.readListed(id, Instant.EPOCH, text).at();
    return HistoryMember.of(id, at, text);
  }
}

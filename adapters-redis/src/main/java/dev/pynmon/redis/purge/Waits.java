package dev.pynmon.redis.purge;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Writer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who waits for some invocations, and for whom they wait, by the sets of the blocking control.
 *
 * @param waiters who waits for each
 * @param waited for whom each waits
 */
record Waits(
    Map<InvocationId, Reply<List<String>>> waiters, Map<InvocationId, Reply<List<String>>> waited) {
  /** Of one invocation; pynenc waits for results one after another, or for those of a batch. */
  private static final int MOST = 1_000;

  /** One round trip. */
  static Waits of(Writer.Turn turn, AppKeys keys, Collection<EndedInvocation> some) {
    Batch batch = turn.asking().batch();
    Waits waits = new Waits(new HashMap<>(), new HashMap<>());
    for (EndedInvocation each : some) {
      waits.waiters.put(each.id(), batch.members(keys.blocking("waited_by:" + each.id()), MOST));
      waits.waited.put(each.id(), batch.members(keys.blocking("waiting_for:" + each.id()), MOST));
    }
    batch.send();
    return waits;
  }

  List<String> waitersFor(InvocationId id) {
    return texts(waiters, id);
  }

  List<String> waitedForBy(InvocationId id) {
    return texts(waited, id);
  }

  private static List<String> texts(
      Map<InvocationId, Reply<List<String>>> replies, InvocationId id) {
    Reply<List<String>> reply = replies.get(id);
    return reply == null ? List.of() : reply.ofRightType().orElse(List.of());
  }
}

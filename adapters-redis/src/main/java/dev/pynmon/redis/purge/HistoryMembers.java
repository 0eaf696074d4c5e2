package dev.pynmon.redis.purge;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.format.HistoryJson;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Numbers;
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
 * lists as pynenc made it (wire format, section 3.5).
 *
 * @param members the members
 */
record HistoryMembers(List<String> members) {
  /** Entries that are read together, of all histories. */
  private static final int MOST_READ = 20_000;

  static HistoryMembers of(Writer.Turn turn, AppKeys keys, Collection<EndedInvocation> some) {
    List<String> members = new ArrayList<>();
    List<InvocationId> unread = some.stream().map(EndedInvocation::id).toList();
    int step = MOST_READ / some.size();
    for (int from = 0; !unread.isEmpty(); from += step) {
      unread = read(turn, keys, unread, from, step, members);
    }
    return new HistoryMembers(members);
  }

  /** One round trip; gives those of which more may follow. */
  private static List<InvocationId> read(
      Writer.Turn turn,
      AppKeys keys,
      List<InvocationId> some,
      int from,
      int step,
      List<String> members) {
    Batch batch = turn.asking().batch();
    Map<InvocationId, Reply<List<String>>> lists = new LinkedHashMap<>();
    for (InvocationId id : some) {
      lists.put(id, batch.lrange(keys.stateBackend("history:" + id), from, from + step - 1L));
    }
    batch.send();
    List<InvocationId> unfinished = new ArrayList<>();
    lists.forEach(
        (id, list) -> {
          List<String> texts = list.ofRightType().orElse(List.of());
          texts.forEach(text -> members.add(member(id, text)));
          if (texts.size() == step) {
            unfinished.add(id);
          }
        });
    return unfinished;
  }

  private static String member(InvocationId id, String text) {
    Instant at = HistoryJson.readListed(id, Instant.EPOCH, text).at();
    return id + ":" + pythonFloat(PythonTime.toUnixSeconds(at)) + ":" + text;
  }

  /** Python writes whole numbers with a fraction, too. */
  private static String pythonFloat(double number) {
    String text = Numbers.text(number);
    return text.indexOf('.') < 0 ? text + ".0" : text;
  }
}

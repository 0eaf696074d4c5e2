package dev.pynmon.redis.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.format.HistoryActors;
import dev.pynmon.format.HistoryJson;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The entries of single invocations, in lists to which several threads of pynenc 0.2.3 append: they
 * are put in order here, as far as they were read. Cost: one round trip, however many lists.
 *
 * @param session asks the server
 */
record HistoryLists(Session session) {
  /**
   * The histories in the lists at these keys; what is empty or no list is left out.
   *
   * @param each how many entries at most of each list
   */
  Map<InvocationId, History> of(Map<String, InvocationId> keys, int each) {
    Batch batch = session.batch();
    Map<InvocationId, Reply<List<String>>> lists = new LinkedHashMap<>();
    keys.forEach((key, id) -> lists.put(id, batch.lrange(key, 0, each)));
    batch.send();
    Map<InvocationId, History> found = new LinkedHashMap<>();
    lists.forEach(
        (id, list) ->
            list.ofRightType()
                .filter(texts -> !texts.isEmpty())
                .ifPresent(texts -> found.put(id, history(id, texts, each))));
    return Collections.unmodifiableMap(found);
  }

  /** Who made the changes in the lists at these keys; what is empty or no list is left out. */
  Map<InvocationId, Set<RunnerId>> actors(Map<String, InvocationId> keys, int each) {
    Batch batch = session.batch();
    Map<InvocationId, Reply<List<byte[]>>> lists = new LinkedHashMap<>();
    keys.forEach((key, id) -> lists.put(id, batch.lrangeBytes(key, 0, each)));
    batch.send();
    HistoryActors actors = new HistoryActors();
    Map<InvocationId, Set<RunnerId>> found = new LinkedHashMap<>();
    lists.forEach(
        (id, list) ->
            list.ofRightType()
                .filter(texts -> !texts.isEmpty())
                .ifPresent(texts -> found.put(id, actors.of(id, texts))));
    return Collections.unmodifiableMap(found);
  }

  private static History history(InvocationId id, List<String> texts, int each) {
    List<HistoryEntry> entries = new ArrayList<>();
    Instant before = Instant.EPOCH;
    for (String text : texts) {
      HistoryEntry entry = HistoryJson.readListed(id, before, text);
      entries.add(entry);
      before = entry.at();
    }
    entries.sort(Comparator.comparing(HistoryEntry::at));
    return new History(entries.subList(0, Math.min(each, entries.size())), entries.size() <= each);
  }
}

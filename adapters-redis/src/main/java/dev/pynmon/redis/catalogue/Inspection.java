package dev.pynmon.redis.catalogue;

import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Looks into the few keys that tell more than their names: what an application says of itself, of
 * which type its queues are, a record and a heartbeat of each. One round trip for each {@value
 * #STEP} applications.
 *
 * @param session asks the server
 */
record Inspection(Session session) {
  private static final int STEP = 100;

  Contents of(Collection<AppKeysFound> found, boolean complete) {
    NavigableMap<String, AppContents> apps = new TreeMap<>();
    List<AppKeysFound> all = List.copyOf(found);
    for (int from = 0; from < all.size(); from += STEP) {
      inspect(all.subList(from, Math.min(all.size(), from + STEP)))
          .forEach(app -> apps.put(app.prefix(), app));
    }
    return new Contents(apps, complete);
  }

  private List<AppContents> inspect(List<AppKeysFound> apps) {
    Batch batch = session.batch();
    List<Answers> asked = apps.stream().map(app -> Answers.of(app, batch)).toList();
    batch.send();
    List<AppContents> contents = new ArrayList<>();
    for (int i = 0; i < apps.size(); i++) {
      contents.add(asked.get(i).contents(apps.get(i)));
    }
    return contents;
  }
}

package dev.pynmon.format;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who made a change (wire format, section 3.5), without reading what else its entry says: most look
 * as pynenc writes them. Never throws for any text.
 */
public final class HistoryActors {
  private static final String ACTOR = "\"runner_context_id\"";
  private static final String OWNER = "\"runner_id\"";
  private static final String BEFORE = ": \"";

  private HistoryActors() {}

  /** All whom it names, so at least the one that {@link HistoryJson#readListed} takes for it. */
  public static Set<RunnerId> of(InvocationId id, String json) {
    Set<RunnerId> actors = new HashSet<>();
    boolean isPlain =
        json.contains(ACTOR)
            && !json.contains("\\u")
            && addPlain(json, ACTOR, actors)
            && addPlain(json, OWNER, actors);
    return isPlain ? actors : read(id, json);
  }

  /** Whether each value of this name is a text or none, without anything to be read otherwise. */
  private static boolean addPlain(String json, String name, Set<RunnerId> actors) {
    for (int at = json.indexOf(name); at >= 0; at = json.indexOf(name, at + 1)) {
      int from = at + name.length() + BEFORE.length();
      if (json.startsWith(BEFORE, from - BEFORE.length())) {
        int to = json.indexOf('"', from);
        if (to < 0 || json.substring(from, to).indexOf('\\') >= 0) {
          return false;
        }
        actors.add(new RunnerId(json.substring(from, to)));
      } else if (!json.startsWith(": null", from - BEFORE.length())) {
        return false;
      }
    }
    return true;
  }

  private static Set<RunnerId> read(InvocationId id, String json) {
    return new History(List.of(HistoryJson.readListed(id, Instant.EPOCH, json)), true).actors();
  }
}

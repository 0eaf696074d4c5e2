package dev.pynmon.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who made changes (wire format, section 3.5), without reading what else their entries say: most
 * look as pynenc writes them. Knows again whom it named last, since one changes much. Never throws
 * for any text. For one thread.
 */
public final class HistoryActors {
  private static final String NAMES = "\"runner_";
  private static final String ACTOR = "context_id\": ";
  private static final String OWNER = "id\": ";
  private static final String NOBODY = "null";

  private RunnerId last = new RunnerId("");

  /**
   * All whom the entries of an invocation name, so at least those that {@link
   * HistoryJson#readListed} takes for it.
   *
   * @param entries JSON in UTF-8
   */
  public Set<RunnerId> of(InvocationId id, List<byte[]> entries) {
    Set<RunnerId> actors = HashSet.newHashSet(2);
    for (byte[] entry : entries) {
      String json = new String(entry, UTF_8);
      if (!addPlain(json, actors)) {
        actors.addAll(read(id, json));
      }
    }
    return actors;
  }

  /**
   * The same of entries that stand behind each other, in texts of a store; empty where each has to
   * be read for itself.
   */
  public Optional<Set<RunnerId>> ofPlain(String entries) {
    Set<RunnerId> actors = HashSet.newHashSet(2);
    return addPlain(entries, actors) ? Optional.of(actors) : Optional.empty();
  }

  /** Whether it says who, and each value is a text or none, nothing to be read otherwise. */
  private boolean addPlain(String json, Set<RunnerId> actors) {
    boolean isNamed = false;
    int at = json.indexOf('\\') < 0 ? json.indexOf(NAMES) : -1;
    while (at >= 0) {
      int name = at + NAMES.length();
      boolean isActor = json.startsWith(ACTOR, name);
      int value = name + (isActor ? ACTOR : OWNER).length();
      if (!(isActor || json.startsWith(OWNER, name)) || !addValue(json, value, actors)) {
        return false;
      }
      isNamed |= isActor;
      at = json.indexOf(NAMES, value);
    }
    return isNamed;
  }

  private boolean addValue(String json, int from, Set<RunnerId> actors) {
    boolean isText = json.startsWith("\"", from);
    return isText ? addText(json, from + 1, actors) : json.startsWith(NOBODY, from);
  }

  private boolean addText(String json, int from, Set<RunnerId> actors) {
    int to = json.indexOf('"', from);
    if (to >= 0) {
      boolean isLast = to - from == last.value().length() && json.startsWith(last.value(), from);
      last = isLast ? last : new RunnerId(json.substring(from, to));
      actors.add(last);
    }
    return to >= 0;
  }

  private static Set<RunnerId> read(InvocationId id, String json) {
    return new History(List.of(HistoryJson.readListed(id, Instant.EPOCH, json)), true).actors();
  }
}

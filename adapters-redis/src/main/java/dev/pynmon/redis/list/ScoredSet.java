package dev.pynmon.redis.list;

import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Source;
import dev.pynmon.redis.server.Numbers;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.List;

/**
 * A sorted set as a list, highest score first. Cost as that of {@link ScoredSets}.
 *
 * @param session asks the server
 * @param key the sorted set
 */
public record ScoredSet(Session session, String key) implements Source<Scored> {
  /** Cursors of a list of entries. */
  public static KeyText<Scored> cursors(String kind) {
    return new KeyText<>(
        kind, entry -> Numbers.text(entry.score()) + "~" + entry.member(), ScoredSet::entry);
  }

  private static Scored entry(String text) {
    int end = text.indexOf('~');
    if (end < 1) {
      throw new IllegalArgumentException("no entry of a sorted set");
    }
    return new Scored(Numbers.cursorScore(text.substring(0, end)), text.substring(end + 1));
  }

  @Override
  public Found<Scored> first(int skip, int count) {
    return all().first(skip, count);
  }

  @Override
  public Found<Scored> next(Scored place, boolean forward, int count) {
    return all().next(place, forward, count);
  }

  private ScoredSets all() {
    return new ScoredSets(session, List.of(key));
  }
}

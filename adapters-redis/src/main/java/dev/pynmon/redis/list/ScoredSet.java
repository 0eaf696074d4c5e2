package dev.pynmon.redis.list;

import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Source;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Numbers;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A sorted set as a list, highest score first. A place in it is an entry, which need not be there
 * any more. Cost: one round trip a call, more only where many entries share the score of the place,
 * each reading twice as much as the one before. Of a score that more than {@value #MAX_LOOKED_AT}
 * entries share, which no clock gives, only those are looked at.
 *
 * @param session asks the server
 * @param key the sorted set
 */
public record ScoredSet(Session session, String key) implements Source<Scored> {
  /** Entries with the same score as the place come along; this many are expected. */
  private static final int TIES = 8;

  private static final int MAX_LOOKED_AT = 20_000;

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
    Batch batch = session.batch();
    Reply<List<Scored>> entries = batch.zrange(key, true, skip, (long) skip + count - 1);
    batch.send();
    return Found.all(entries.get());
  }

  @Override
  public Found<Scored> next(Scored place, boolean forward, int count) {
    // What is written between two chunks moves entries into the next one, that were in this one.
    Set<Scored> found = new LinkedHashSet<>();
    int read = 0;
    int asked = count + TIES;
    boolean isMore = true;
    while (isMore && found.size() < count && read < MAX_LOOKED_AT) {
      List<Scored> chunk = chunk(place, forward, read, asked);
      chunk.stream().filter(entry -> isBehind(entry, place, forward)).forEach(found::add);
      isMore = chunk.size() == asked;
      read += asked;
      asked = Math.min(2 * asked, MAX_LOOKED_AT - read);
    }
    return Found.all(found.stream().limit(count).toList());
  }

  private List<Scored> chunk(Scored place, boolean forward, int skip, int count) {
    Batch batch = session.batch();
    Reply<List<Scored>> entries =
        batch.zrangeByScore(
            key, forward, Numbers.text(place.score()), forward ? "-inf" : "+inf", skip, count);
    batch.send();
    return entries.get();
  }

  private static boolean isBehind(Scored entry, Scored place, boolean forward) {
    int order = Scored.HIGHEST_FIRST.compare(entry, place);
    return forward ? order > 0 : order < 0;
  }
}

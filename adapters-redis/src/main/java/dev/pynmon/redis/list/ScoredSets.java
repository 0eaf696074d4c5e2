package dev.pynmon.redis.list;

import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.Source;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Numbers;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sorted sets as one list, highest score first. A place in it is an entry, which need not be there
 * any more. Cost: one round trip a call, more only where many entries share the score of the place,
 * each reading twice as much as the one before. Of a score that more than {@value #MAX_LOOKED_AT}
 * entries of a set share, which no clock gives, only those are looked at. What is left out of the
 * first of several sets is read all the same.
 *
 * @param session asks the server
 * @param keys the sorted sets, none of which shares an entry with another
 */
public record ScoredSets(Session session, List<String> keys) implements Source<Scored> {
  /** Entries with the same score as the place come along; this many are expected. */
  private static final int TIES = 8;

  private static final int MAX_LOOKED_AT = 20_000;

  @Override
  public Found<Scored> first(int skip, int count) {
    int unread = keys.size() == 1 ? skip : 0;
    Batch batch = session.batch();
    List<Reply<List<Scored>>> entries =
        keys.stream().map(key -> batch.zrange(key, true, unread, (long) skip + count - 1)).toList();
    batch.send();
    List<List<Scored>> sets = entries.stream().map(Reply::get).toList();
    return Found.all(merged(sets, Scored.HIGHEST_FIRST, skip - unread, count));
  }

  @Override
  public Found<Scored> next(Scored place, boolean forward, int count) {
    Map<String, Behind> found = new LinkedHashMap<>();
    keys.forEach(key -> found.put(key, new Behind(place, order(forward))));
    List<String> unfinished = keys;
    int read = 0;
    int asked = count + TIES;
    while (!unfinished.isEmpty() && read < MAX_LOOKED_AT) {
      unfinished = add(chunks(unfinished, place, forward, read, asked), found, asked, count);
      read += asked;
      asked = Math.min(2 * asked, MAX_LOOKED_AT - read);
    }
    List<Set<Scored>> sets = found.values().stream().map(Behind::entries).toList();
    return Found.all(merged(sets, order(forward), 0, count));
  }

  private Map<String, List<Scored>> chunks(
      List<String> some, Scored place, boolean forward, int skip, int count) {
    Batch batch = session.batch();
    Map<String, Reply<List<Scored>>> replies = new LinkedHashMap<>();
    String end = forward ? "-inf" : "+inf";
    String start = Numbers.text(place.score());
    some.forEach(
        key -> replies.put(key, batch.zrangeByScore(key, forward, start, end, skip, count)));
    batch.send();
    Map<String, List<Scored>> chunks = new LinkedHashMap<>();
    replies.forEach((key, reply) -> chunks.put(key, reply.get()));
    return chunks;
  }

  /** Gives the sets that have to be read further. */
  private static List<String> add(
      Map<String, List<Scored>> chunks, Map<String, Behind> found, int asked, int count) {
    List<String> unfinished = new ArrayList<>();
    chunks.forEach(
        (key, chunk) -> {
          Behind behind = found.get(key);
          if (behind != null) {
            behind.add(chunk);
            if (chunk.size() == asked && behind.entries().size() < count) {
              unfinished.add(key);
            }
          }
        });
    return unfinished;
  }

  private static Comparator<Scored> order(boolean forward) {
    return forward ? Scored.HIGHEST_FIRST : Scored.HIGHEST_FIRST.reversed();
  }

  private static List<Scored> merged(
      Collection<? extends Collection<Scored>> sets,
      Comparator<Scored> order,
      int skip,
      int count) {
    Stream<Scored> all = sets.stream().flatMap(Collection::stream);
    // One set is in the server's order, which knows members whole that were read in a short form.
    return (sets.size() == 1 ? all : all.sorted(order)).skip(skip).limit(count).toList();
  }
}

package dev.pynmon.redis.event;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.Source;
import dev.pynmon.redis.list.MilliWindow;
import dev.pynmon.redis.list.ScoredSet;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The places of a list of events. Cost: one round trip, where one sorted set has all that are
 * wanted; else two for each {@value #STEP} entries of it that are looked at.
 *
 * @param session asks the server
 * @param keys the sorted sets
 * @param window the scores that are wanted
 * @param newestFirst the order of the list
 */
record EventSearch(Session session, EventKeys keys, MilliWindow window, boolean newestFirst)
    implements Source<Scored> {
  private static final int STEP = 2_000;

  @Override
  public Found<Scored> first(int skip, int count) {
    if (keys.checks().isEmpty()) {
      return Found.all(fromEnd(skip, count));
    }
    Found<Scored> found = search(Optional.empty(), newestFirst, skip + count);
    int left = Math.min(skip, found.keys().size());
    return new Found<>(found.keys().subList(left, found.keys().size()), found.stop());
  }

  @Override
  public Found<Scored> next(Scored place, boolean forward, int count) {
    boolean down = newestFirst == forward;
    return keys.checks().isEmpty()
        ? Found.all(behind(place, down, count))
        : search(Optional.of(place), down, count);
  }

  private Found<Scored> search(Optional<Scored> place, boolean down, int count) {
    List<Scored> found = new ArrayList<>();
    Optional<Scored> at = place;
    for (int looked = 0; looked < EventLists.MAX_LOOKED_AT; looked += STEP) {
      List<Scored> chunk =
          at.map(last -> behind(last, down, STEP)).orElseGet(() -> fromEnd(0, STEP));
      found.addAll(wanted(chunk));
      if (chunk.size() < STEP || found.size() >= count) {
        return Found.all(found);
      }
      at = Optional.of(chunk.getLast());
    }
    return new Found<>(
        found, at.map(last -> new Found.Stop<>(last, MilliWindow.moment(last.score()))));
  }

  private List<Scored> fromEnd(int skip, int count) {
    Batch batch = session.batch();
    Reply<List<Scored>> entries = window.from(batch, keys.base(), newestFirst, skip, count);
    batch.send();
    return entries.get();
  }

  /** A place outside of the window is one at its end. */
  private List<Scored> behind(Scored place, boolean down, int count) {
    if (!window.contains(place.score()) && isBefore(place.score(), down)) {
      return new EventSearch(session, keys, window, down).fromEnd(0, count);
    }
    return new ScoredSet(session, keys.base())
        .next(place, down, count).keys().stream()
            .takeWhile(entry -> window.contains(entry.score()))
            .toList();
  }

  private boolean isBefore(double score, boolean down) {
    return down ? score > window.to() : score < window.from();
  }

  private List<Scored> wanted(List<Scored> chunk) {
    List<String> members = chunk.stream().map(Scored::member).toList();
    Batch batch = session.batch();
    List<Map.Entry<Boolean, Reply<List<Optional<Double>>>>> checks =
        keys.checks().entrySet().stream()
            .map(check -> Map.entry(check.getValue(), batch.zmscore(check.getKey(), members)))
            .toList();
    batch.send();
    return IntStream.range(0, chunk.size())
        .filter(
            i ->
                checks.stream()
                    .allMatch(each -> each.getValue().get().get(i).isPresent() == each.getKey()))
        .mapToObj(chunk::get)
        .toList();
  }
}

package dev.pynmon.redis.invocation;

import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Source;
import dev.pynmon.redis.list.ScoredSet;
import dev.pynmon.redis.server.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The registrations among the entries of all histories, newest first: the state backend has no list
 * of its records, but for each there is one such entry, unless pynenc 0.2.3 died before it wrote
 * that. A key is the time and the invocation. Cost: one round trip for a search, a few more where
 * other entries are many: nine at most, since no more than {@value #BUDGET} entries are looked at.
 *
 * @param entries all entries by time
 */
record Registrations(ScoredSet entries) implements Source<Scored> {
  /** Their cursors. */
  static final KeyText<Scored> CURSORS = ScoredSet.cursors("records");

  private static final int BUDGET = 20_000;

  /** How many entries an invocation has, roughly. */
  private static final int LIFE = 6;

  private static final int MAX_STEP = 4_000;

  @Override
  public Found<Scored> first(int skip, int count) {
    Found<Scored> found = search(Optional.empty(), true, skip + count);
    return new Found<>(found.keys().stream().skip(skip).toList(), found.stop());
  }

  /** The entries of an invocation lie between its id with a colon, and with what follows one. */
  @Override
  public Found<Scored> next(Scored place, boolean forward, int count) {
    String edge = place.member() + (forward ? ':' : ';');
    return search(Optional.of(new Scored(place.score(), edge)), forward, count);
  }

  private Found<Scored> search(Optional<Scored> from, boolean forward, int count) {
    List<Scored> found = new ArrayList<>();
    Optional<Scored> place = from;
    int step = count;
    for (int left = BUDGET; left > 0; left -= step) {
      step = Math.min(Math.min(MAX_STEP, step * LIFE), left);
      List<Scored> chunk = chunk(place, forward, step);
      chunk.stream().filter(Registrations::isOne).map(Registrations::key).forEach(found::add);
      if (found.size() >= count || chunk.size() < step) {
        return Found.all(found.subList(0, Math.min(count, found.size())));
      }
      place = Optional.of(chunk.getLast());
    }
    return new Found<>(
        found, place.map(last -> new Found.Stop<>(key(last), Entries.time(last.score()))));
  }

  private List<Scored> chunk(Optional<Scored> place, boolean forward, int count) {
    return place
        .map(there -> entries.next(there, forward, count))
        .orElseGet(() -> entries.first(0, count))
        .keys();
  }

  /**
   * Within a text of JSON a quotation mark is escaped, so this stands nowhere else; it is looked
   * for in tens of thousands of entries, which would take seconds to be parsed.
   */
  private static boolean isOne(Scored member) {
    return member.member().contains("\"status\":\"registered\"")
        || member.member().contains("\"status\": \"registered\"");
  }

  private static Scored key(Scored member) {
    return new Scored(member.score(), Entries.invocation(member).value());
  }
}

package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Spell;
import dev.pynmon.domain.query.Micros;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Counts how many invocations occupied something at once: of each slice the moment at which most
 * did, so that its parts add up.
 */
final class OccupancyCounter {
  private final TimelineSource source;
  private final Set<OccupancyCategory> categories;
  private final long from;
  private final long to;
  private final long length;
  private final List<Occupation> occupations = new ArrayList<>();
  private final List<SliceSpan> spans = new ArrayList<>();
  private final Tally tally;
  private boolean withoutHistory = true;

  /**
   * That an invocation was there from one slice to another, both included; none if they are
   * crossed.
   */
  record SliceSpan(InvocationId id, int first, int last) {}

  /** That an invocation occupied something, its end not included. */
  private record Occupation(
      long begin, long end, OccupancyCategory category, Optional<TaskKey> task) {}

  OccupancyCounter(TimelineSource source, Set<OccupancyCategory> categories) {
    this.source = source;
    this.categories = categories;
    this.from = Micros.of(source.window().from());
    this.to = Micros.of(source.window().to());
    this.length = Math.max(1, SliceLength.of(to - from));
    this.tally = new Tally(slices());
  }

  int slices() {
    return (int) Math.max(1, Math.ceilDiv(to - from, length));
  }

  /** Of each slice what was there when it was fullest. */
  List<Fullest> count(TimelineFilter filter) {
    Presences.changesByInvocation(source.entries())
        .forEach(
            (id, changes) -> {
              TimelineSubject subject = source.subject(id);
              if (filter.accepts(subject)) {
                note(subject, changes);
              }
            });
    tally.addUp();
    return fullest();
  }

  private void note(TimelineSubject subject, List<HistoryEntry> changes) {
    int last = -1;
    for (Spell spell : source.life(subject, changes).spells()) {
      long begin = Math.max(from, Micros.of(spell.from()));
      long end = end(spell);
      withoutHistory &= begin > to || end < from;
      Optional<OccupancyCategory> category =
          OccupancyCategory.of(spell.status()).filter(categories::contains);
      if (begin < Math.min(end, to) && category.isPresent()) {
        occupations.add(new Occupation(begin, Math.min(end, to), category.get(), subject.task()));
        int first = Math.max(slice(begin), last + 1);
        last = slice(Math.min(end, to) - 1);
        tally.add(first, last);
        spans.add(new SliceSpan(subject.id(), first, last));
      }
    }
  }

  private long end(Spell spell) {
    return switch (spell.how()) {
      case CHANGED, SILENT -> Micros.of(spell.until());
      case FINAL, ONGOING, CUT -> latest();
    };
  }

  /** The present, or the end of a window that is over. */
  private long latest() {
    return Math.min(to, Micros.of(source.now()));
  }

  /** First where each slice is the fullest, then what was there then. Cost: n log n. */
  private List<Fullest> fullest() {
    List<Occupation> begins =
        occupations.stream().sorted(Comparator.comparingLong(Occupation::begin)).toList();
    List<Occupation> ends =
        occupations.stream().sorted(Comparator.comparingLong(Occupation::end)).toList();
    int[] most = new int[slices()];
    long[] when = new long[slices()];
    walk(
        begins,
        ends,
        (at, until, now) -> {
          for (int slice = slice(at); slice <= slice(until - 1); slice++) {
            if (now.total() > most[slice]) {
              most[slice] = now.total();
              when[slice] = at;
            }
          }
        });
    Fullest[] found = new Fullest[slices()];
    Arrays.fill(found, Fullest.EMPTY);
    walk(
        begins,
        ends,
        (at, until, now) -> {
          for (int slice = slice(at); slice <= slice(until - 1); slice++) {
            if (now.total() > 0 && when[slice] == at) {
              found[slice] = now.copy();
            }
          }
        });
    return List.of(found);
  }

  private interface Step {
    void see(long at, long until, Fullest.Counting now);
  }

  /** All times between two changes, oldest first. */
  private static void walk(List<Occupation> begins, List<Occupation> ends, Step step) {
    Fullest.Counting now = new Fullest.Counting();
    int begun = 0;
    int ended = 0;
    while (ended < ends.size()) {
      long at = next(begins, begun, ends, ended);
      while (ended < ends.size() && ends.get(ended).end() == at) {
        now.add(ends.get(ended).category(), ends.get(ended).task(), -1);
        ended++;
      }
      while (begun < begins.size() && begins.get(begun).begin() == at) {
        now.add(begins.get(begun).category(), begins.get(begun).task(), 1);
        begun++;
      }
      if (ended < ends.size()) {
        step.see(at, next(begins, begun, ends, ended), now);
      }
    }
  }

  private static long next(List<Occupation> begins, int begun, List<Occupation> ends, int ended) {
    long end = ends.get(ended).end();
    return begun < begins.size() ? Math.min(begins.get(begun).begin(), end) : end;
  }

  private int slice(long micros) {
    return Math.clamp((micros - from) / length, 0, slices() - 1);
  }

  /** The moment at which a slice begins; the last may be short. */
  long begin(int slice) {
    return Math.min(to, from + slice * length);
  }

  boolean isWithoutHistory() {
    return withoutHistory;
  }

  /** How many were there at some time of a slice. */
  int inAllOf(int slice) {
    return tally.at(slice);
  }

  List<SliceSpan> spans() {
    return spans;
  }
}

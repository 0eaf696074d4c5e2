package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Spell;
import dev.pynmon.domain.query.Micros;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts in how many slices each invocation occupied something, each once a slice. */
final class OccupancyCounter {
  private final TimelineSource source;
  private final Set<OccupancyCategory> categories;
  private final long from;
  private final long to;
  private final long length;
  private final Map<Optional<TaskKey>, Tally> byTask = new HashMap<>();
  private final Map<OccupancyCategory, Tally> byCategory = new EnumMap<>(OccupancyCategory.class);
  private final Tally total;
  private final List<SliceSpan> spans = new ArrayList<>();
  private boolean withoutHistory = true;

  /**
   * That an invocation was there from one slice to another, both included; none if they are
   * crossed.
   */
  record SliceSpan(InvocationId id, int first, int last) {}

  OccupancyCounter(TimelineSource source, Set<OccupancyCategory> categories) {
    this.source = source;
    this.categories = categories;
    this.from = Micros.of(source.window().from());
    this.to = Micros.of(source.window().to());
    this.length = Math.max(1, SliceLength.of(to - from));
    this.total = new Tally(slices());
  }

  int slices() {
    return (int) Math.max(1, Math.ceilDiv(to - from, length));
  }

  void count(TimelineFilter filter) {
    Presences.changesByInvocation(source.entries())
        .forEach(
            (id, changes) -> {
              TimelineSubject subject = source.subject(id);
              if (filter.accepts(subject)) {
                count(subject, changes);
              }
            });
    total.addUp();
    byTask.values().forEach(Tally::addUp);
    byCategory.values().forEach(Tally::addUp);
  }

  private void count(TimelineSubject subject, List<HistoryEntry> changes) {
    Attendance attendance =
        new Attendance(
            subject.id(), byTask.computeIfAbsent(subject.task(), key -> new Tally(slices())));
    for (Spell spell : source.life(subject, changes).spells()) {
      long begin = Math.max(from, Micros.of(spell.from()));
      long end = end(spell);
      withoutHistory &= begin > to || end < from;
      if (begin < Math.min(end, to)) {
        OccupancyCategory.of(spell.status())
            .filter(categories::contains)
            .ifPresent(category -> attendance.add(category, begin, Math.min(end, to) - 1));
      }
    }
  }

  private long end(Spell spell) {
    return switch (spell.how()) {
      case CHANGED, SILENT -> Micros.of(spell.until());
      case FINAL, ONGOING, CUT -> present();
    };
  }

  /**
   * What was counted of one invocation: where its next status begins, it may be counted already.
   */
  private final class Attendance {
    private final InvocationId id;
    private final Tally task;
    private final Map<OccupancyCategory, Integer> lastByCategory =
        new EnumMap<>(OccupancyCategory.class);
    private int last = -1;

    Attendance(InvocationId id, Tally task) {
      this.id = id;
      this.task = task;
    }

    void add(OccupancyCategory category, long begin, long end) {
      int first = slice(begin);
      int until = slice(end);
      tally(category).add(Math.max(first, lastByCategory.getOrDefault(category, -1) + 1), until);
      lastByCategory.put(category, until);
      int fresh = Math.max(first, last + 1);
      total.add(fresh, until);
      task.add(fresh, until);
      spans.add(new SliceSpan(id, fresh, until));
      last = until;
    }
  }

  private Tally tally(OccupancyCategory category) {
    return byCategory.computeIfAbsent(category, key -> new Tally(slices()));
  }

  private long present() {
    return Math.min(to, Micros.of(source.now()));
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

  int highest() {
    return total.highest();
  }

  Tally total() {
    return total;
  }

  Map<Optional<TaskKey>, Tally> byTask() {
    return byTask;
  }

  Map<OccupancyCategory, Tally> byCategory() {
    return byCategory;
  }

  List<SliceSpan> spans() {
    return spans;
  }
}

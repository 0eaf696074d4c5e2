package dev.pynmon.domain.timeline;

import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.StatusRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the changes of one invocation into what a window shows of them. */
final class Segments {
  private final TimeWindow window;
  private final Instant now;
  private final Optional<StatusRecord> current;

  private Segments(TimeWindow window, Instant now, Optional<StatusRecord> current) {
    this.window = window;
    this.now = now;
    this.current = current;
  }

  /** What the window shows of these changes, oldest first; they come in the order of time. */
  static List<Segment> of(
      TimelineSource source, TimelineSubject subject, List<HistoryEntry> changes) {
    Segments segments = new Segments(source.window(), source.now(), subject.current());
    List<Segment> shown = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      boolean last = i == changes.size() - 1;
      segments
          .segment(changes.get(i), last ? Optional.empty() : Optional.of(changes.get(i + 1)))
          .ifPresent(shown::add);
    }
    return shown;
  }

  private Optional<Segment> segment(HistoryEntry entry, Optional<HistoryEntry> next) {
    if (!Segment.lasts(entry.status().status())) {
      return Optional.of(entry).filter(this::isInside).map(Segment::point);
    }
    return next.isPresent() ? endedBar(entry, next.get()) : openBar(entry);
  }

  private Optional<Segment> endedBar(HistoryEntry entry, HistoryEntry next) {
    boolean endedBefore = next.at().isBefore(window.from());
    boolean merelyTouches = next.at().equals(window.from()) && entry.at().isBefore(next.at());
    if (endedBefore || merelyTouches || entry.at().isAfter(window.to())) {
      return Optional.empty();
    }
    return Optional.of(
        next.at().isAfter(window.to())
            ? new Segment(entry, seenFrom(entry), window.to(), SegmentEnd.CUT, Optional.empty())
            : new Segment(
                entry,
                seenFrom(entry),
                next.at(),
                SegmentEnd.CHANGED,
                Optional.of(next.status().status())));
  }

  /** A bar whose end is not known: it goes on to the present, or to the end of the window. */
  private Optional<Segment> openBar(HistoryEntry entry) {
    Instant from = seenFrom(entry);
    boolean notYet = from.isAfter(entry.at()) && from.isAfter(now);
    if (notYet || entry.at().isAfter(window.to())) {
      return Optional.empty();
    }
    SegmentEnd end = isStill(entry) ? SegmentEnd.ONGOING : SegmentEnd.CUT;
    return Optional.of(new Segment(entry, from, seenUntil(from), end, Optional.empty()));
  }

  /** A change dated ahead of the clock has a bar without length. */
  private Instant seenUntil(Instant from) {
    Instant end = now.isBefore(window.to()) ? now : window.to();
    return end.isBefore(from) ? from : end;
  }

  private Instant seenFrom(HistoryEntry entry) {
    return entry.at().isBefore(window.from()) ? window.from() : entry.at();
  }

  private boolean isInside(HistoryEntry entry) {
    return window.contains(entry.at());
  }

  private boolean isStill(HistoryEntry entry) {
    return current.map(record -> isSame(record, entry)).orElseGet(() -> !window.to().isBefore(now));
  }

  /** An entry is made a little after its status began; a later status of that name is another. */
  private static boolean isSame(StatusRecord record, HistoryEntry entry) {
    return record.status().equals(entry.status().status()) && !record.at().isAfter(entry.at());
  }
}

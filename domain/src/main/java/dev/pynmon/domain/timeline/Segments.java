package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Spell;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.StatusRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the changes of one invocation into what a window shows of them. */
final class Segments {
  private final TimeWindow window;
  private final Instant now;
  private final Optional<StatusRecord> current;
  private final Map<RunnerId, Instant> staleSince;

  private Segments(TimelineSource source, TimelineSubject subject) {
    this.window = source.window();
    this.now = source.now();
    this.current = subject.current();
    this.staleSince = source.signs().staleSince();
  }

  /** What the window shows of these changes, oldest first. */
  static List<Segment> of(
      TimelineSource source, TimelineSubject subject, List<HistoryEntry> changes) {
    Segments segments = new Segments(source, subject);
    List<Segment> shown = new ArrayList<>();
    for (Spell spell : source.life(subject, changes).spells()) {
      segments.segment(spell).ifPresent(shown::add);
    }
    return shown;
  }

  private Optional<Segment> segment(Spell spell) {
    HistoryEntry entry = spell.entry();
    if (!spell.lasts()) {
      return Optional.of(entry).filter(this::isInside).map(Segment::point);
    }
    return switch (spell.how()) {
      case CHANGED, FINAL -> endedBar(entry, spell.until(), SegmentEnd.CHANGED, spell.next());
      case SILENT -> endedBar(entry, spell.until(), SegmentEnd.SILENT, spell.next());
      case ONGOING, CUT -> openBar(spell);
    };
  }

  private Optional<Segment> endedBar(
      HistoryEntry entry, Instant until, SegmentEnd end, Optional<InvocationStatus> next) {
    boolean endedBefore = until.isBefore(window.from());
    boolean merelyTouches = until.equals(window.from()) && entry.at().isBefore(until);
    if (endedBefore || merelyTouches || entry.at().isAfter(window.to())) {
      return Optional.empty();
    }
    return Optional.of(
        until.isAfter(window.to())
            ? new Segment(entry, seenFrom(entry), window.to(), SegmentEnd.CUT, Optional.empty())
            : new Segment(entry, seenFrom(entry), until, end, next));
  }

  /** A bar whose end is not known: it goes on to the present, or to the end of the window. */
  private Optional<Segment> openBar(Spell spell) {
    HistoryEntry entry = spell.entry();
    Instant from = seenFrom(entry);
    boolean notYet = from.isAfter(entry.at()) && from.isAfter(now);
    if (notYet || entry.at().isAfter(window.to())) {
      return Optional.empty();
    }
    Instant until = seenUntil(from);
    if (!isStill(entry)) {
      return Optional.of(new Segment(entry, from, until, SegmentEnd.CUT, Optional.empty()));
    }
    return Optional.of(
        spell
            .runner()
            .flatMap(runner -> Optional.ofNullable(staleSince.get(runner)))
            .filter(until::isAfter)
            .map(since -> unheard(entry, from, until, since))
            .orElseGet(
                () -> new Segment(entry, from, until, SegmentEnd.ONGOING, Optional.empty())));
  }

  private static Segment unheard(HistoryEntry entry, Instant from, Instant until, Instant since) {
    Instant seen = since.isBefore(from) ? from : since;
    return new Segment(entry, from, until, SegmentEnd.STALE, Optional.of(seen), Optional.empty());
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
    return current.map(entry::began).orElseGet(() -> !window.to().isBefore(now));
  }
}

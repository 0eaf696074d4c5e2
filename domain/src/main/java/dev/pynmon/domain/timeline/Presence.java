package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an invocation did in the window.
 *
 * @param subject the invocation
 * @param segments its statuses there, one at least, oldest first; each bar ends no later than the
 *     next segment begins
 * @param waits when it waited for a runner meanwhile, oldest first
 * @param takenUpLater the change with which a runner took up behind the window what another had
 *     lost in it, where that was read
 */
public record Presence(
    TimelineSubject subject,
    List<Segment> segments,
    List<Wait> waits,
    Optional<HistoryEntry> takenUpLater) {
  public Presence {
    segments = List.copyOf(segments);
    waits = List.copyOf(waits);
  }

  /** Which invocation. */
  public InvocationId id() {
    return subject.id();
  }

  /** When it is first seen. */
  public Instant begin() {
    return segments.getFirst().from();
  }

  /** When it is last seen. */
  public Instant end() {
    return segments.getLast().until();
  }

  /** True when it failed there. */
  public boolean isFailed() {
    return segments.getLast().status() == KnownStatus.FAILED;
  }

  /** The first change that is no registration: it tells which runner had it first. */
  public Optional<HistoryEntry> firstWork() {
    return segments.stream()
        .filter(segment -> !segment.isRegistration())
        .map(Segment::entry)
        .findFirst();
  }

  /** Who registered it: as the entry says, else as its record does. Never itself. */
  public Optional<InvocationId> registeredBy(Segment registration) {
    return registration
        .entry()
        .registeredBy()
        .or(subject::parent)
        .filter(caller -> !caller.equals(id()));
  }

  /** Who called it, when the window shows its registration. */
  public Optional<InvocationId> caller() {
    return registration().flatMap(this::registeredBy);
  }

  /** Its registration, when the window shows that. */
  public Optional<Segment> registration() {
    return segments.stream().filter(Segment::isRegistration).findFirst();
  }

  /** True when one of its statuses lasted. */
  public boolean hasBar() {
    return segments.stream().anyMatch(Segment::isBar);
  }

  /** The bar that covers a moment, its ends included. */
  public Optional<Segment> barAt(Instant moment) {
    return barAt(segments, moment);
  }

  /** The bar that covers a moment among segments that follow one another. */
  public static Optional<Segment> barAt(List<Segment> segments, Instant moment) {
    int index = lastBegunBy(segments, moment);
    while (index >= 0 && !segments.get(index).until().isBefore(moment)) {
      if (segments.get(index).isBarAt(moment)) {
        return Optional.of(segments.get(index));
      }
      index--;
    }
    return Optional.empty();
  }

  /** The number of the last that began by a moment; -1 for none. */
  public static int lastBegunBy(List<Segment> segments, Instant moment) {
    int low = 0;
    int high = segments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (segments.get(middle).from().isAfter(moment)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low - 1;
  }
}

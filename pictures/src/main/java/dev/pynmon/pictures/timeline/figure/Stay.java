package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Micros;
import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.pictures.timeline.lane.LaneId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an invocation did on one lane without a break: it stays in one row. */
public final class Stay {
  /** A break this short, in microseconds, is none. */
  private static final long MAX_BREAK = 1_000;

  private final Presence presence;
  private final LaneId lane;
  private final List<Segment> segments = new ArrayList<>();
  private int row;

  Stay(Presence presence, LaneId lane) {
    this.presence = presence;
    this.lane = lane;
  }

  /** True when this segment follows without a break. */
  boolean reaches(Segment segment) {
    return Micros.of(segment.from()) - Micros.of(end()) <= MAX_BREAK;
  }

  void add(Segment segment) {
    segments.add(segment);
  }

  /** The invocation, as the window shows it. */
  public Presence presence() {
    return presence;
  }

  LaneId lane() {
    return lane;
  }

  /** Oldest first, one at least. */
  public List<Segment> segments() {
    return segments;
  }

  /** When it came to the lane, as far as the window shows it. */
  public Instant begin() {
    return segments.getFirst().from();
  }

  /** When it left the lane, or up to when the window shows it. */
  public Instant end() {
    return segments.getLast().until();
  }

  /** Its row in the lane, from 0 at the top; 0 until rows are given. */
  public int row() {
    return row;
  }

  void putIntoRow(int number) {
    row = number;
  }

  /** Who registered the invocation, when the stay is nothing but the registration. */
  Optional<InvocationId> loneRegistrationBy() {
    return isLoneRegistration() ? presence.registeredBy(segments.getFirst()) : Optional.empty();
  }

  /** True when the stay is nothing but a registration. */
  boolean isLoneRegistration() {
    return segments.size() == 1 && segments.getFirst().isRegistration();
  }

  /**
   * The first place that the stay takes in its row. Each microsecond has three places, the end of a
   * bar, a point and the beginning of a bar: so what merely touches takes no place twice, and two
   * points at the same instant do.
   */
  public long firstPlace() {
    Segment first = segments.getFirst();
    return place(first.from(), isInstant(first) ? 1 : 2);
  }

  /** The last place that the stay takes. */
  public long lastPlace() {
    Segment last = segments.getLast();
    return place(last.until(), isInstant(last) ? 1 : 0);
  }

  private static long place(Instant moment, int within) {
    return Micros.of(moment) * 4 + within;
  }

  /** A bar without length is in the way as a point is. */
  private static boolean isInstant(Segment segment) {
    return Micros.of(segment.from()) == Micros.of(segment.until());
  }
}

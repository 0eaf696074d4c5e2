package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * One status of one invocation, as far as the window shows it: what a bar or a point stands for.
 *
 * @param entry the change that began it
 * @param from where it begins to be seen; later than the change when the window cuts it
 * @param until where it ends to be seen; the same moment for a point
 * @param end why it ends there; always {@code CHANGED} for a point
 * @param heardUntil when its runner was last heard of, where it ends {@code STALE}: from then on
 *     nothing is known
 * @param next the change that ended it, when that lies in the window, or told later that its runner
 *     had fallen silent there
 */
public record Segment(
    HistoryEntry entry,
    Instant from,
    Instant until,
    SegmentEnd end,
    Optional<Instant> heardUntil,
    Optional<InvocationStatus> next) {
  Segment(
      HistoryEntry entry,
      Instant from,
      Instant until,
      SegmentEnd end,
      Optional<InvocationStatus> next) {
    this(entry, from, until, end, Optional.empty(), next);
  }

  static Segment point(HistoryEntry entry) {
    return new Segment(entry, entry.at(), entry.at(), SegmentEnd.CHANGED, Optional.empty());
  }

  /** The status. */
  public InvocationStatus status() {
    return entry.status().status();
  }

  /** The status whose colour it takes: the outcome or the recovery it led to, else its own. */
  public InvocationStatus colour() {
    return end == SegmentEnd.SILENT ? next.orElseGet(this::status) : status().toldBy(next);
  }

  /** Up to when it is known to have lasted, as far as it is seen. */
  public Instant knownUntil() {
    return heardUntil.orElse(until);
  }

  /** True where a runner held it when it was last heard of, whether it is silent or stale. */
  public boolean endsUnheard() {
    return end == SegmentEnd.SILENT || end == SegmentEnd.STALE;
  }

  /** When it began, whether or not the window shows that. */
  public Instant since() {
    return entry.at();
  }

  /** True when it began before the window. */
  public boolean isCutAtStart() {
    return since().isBefore(from);
  }

  /** True when the status went on beyond its end, as far as anybody knows. */
  public boolean isCutAtEnd() {
    return end == SegmentEnd.CUT || endsUnheard();
  }

  /** True for a status that lasts, false for a mere point. */
  public boolean isBar() {
    return status().lasts();
  }

  /** Who made the change. */
  public Optional<RunnerId> runner() {
    return entry.runnerContext();
  }

  /** True for a registration. */
  public boolean isRegistration() {
    return status() == KnownStatus.REGISTERED;
  }

  /** True for a bar that is seen at this moment, its ends included. */
  public boolean isBarAt(Instant moment) {
    return isBar() && !moment.isBefore(from) && !moment.isAfter(until);
  }
}

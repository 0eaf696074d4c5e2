package dev.pynmon.domain.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.value.Damage;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One change in the life of an invocation (wire format, section 3.5).
 *
 * @param invocation the invocation
 * @param at when the entry was made, a little after its status began; entries are ordered by this
 * @param status the status that began
 * @param runnerContext who did it; empty only in a damaged entry
 * @param registeredBy the parent invocation, on the registration of a child
 * @param damage what could not be read; the rest is then taken from what could
 */
public record HistoryEntry(
    InvocationId invocation,
    Instant at,
    StatusRecord status,
    Optional<RunnerId> runnerContext,
    Optional<InvocationId> registeredBy,
    Optional<Damage> damage) {
  /** The order of time; where times are the same the store's own, which a sort keeps. */
  public static final Comparator<HistoryEntry> BY_TIME =
      Comparator.comparing(HistoryEntry::at).thenComparing(entry -> entry.status().at());

  /** The change to a status of which all that is known is that it is so now. */
  public static HistoryEntry untold(InvocationId invocation, StatusRecord status) {
    return untold(invocation, status, status.at(), status.owner());
  }

  private static HistoryEntry untold(
      InvocationId invocation, StatusRecord status, Instant at, Optional<RunnerId> actor) {
    return new HistoryEntry(invocation, at, status, actor, Optional.empty(), Optional.empty());
  }

  /**
   * True for the status that this change began, which is noted a little later; a later status of
   * that name is another.
   */
  public boolean began(StatusRecord other) {
    return other.status().equals(status.status()) && !other.at().isAfter(at);
  }

  /**
   * The change that a status of the present is, where this is the newest one that is known and does
   * not tell it yet: histories are written later, and can be lost (wire format, section 3.6). An
   * older status is none, and so is any after a final one. Who left the invocation without an owner
   * was the one who had it.
   */
  public Optional<HistoryEntry> news(StatusRecord present) {
    if (!isOlderThan(present) || status.status().isFinal()) {
      return Optional.empty();
    }
    Instant noticed = at.isAfter(present.at()) ? at : present.at();
    return Optional.of(
        untold(invocation, present, noticed, present.owner().or(() -> runnerContext)));
  }

  private boolean isOlderThan(StatusRecord other) {
    return other.at().isAfter(status.at()) && !began(other);
  }
}

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

  /**
   * The change to a status that no entry tells of. Who left the invocation without an owner was the
   * one who had it.
   *
   * @param last the newest change that is known
   */
  public static HistoryEntry untold(
      InvocationId invocation, StatusRecord status, Optional<HistoryEntry> last) {
    Optional<RunnerId> actor = status.owner().or(() -> last.flatMap(HistoryEntry::runnerContext));
    Instant at =
        last.map(HistoryEntry::at)
            .filter(before -> before.isAfter(status.at()))
            .orElse(status.at());
    return new HistoryEntry(invocation, at, status, actor, Optional.empty(), Optional.empty());
  }

  /**
   * True for the status that this change began, which is noted a little later; a later status of
   * that name is another.
   */
  public boolean began(StatusRecord other) {
    return other.status().equals(status.status()) && !other.at().isAfter(at);
  }

  /** True for a status that began after this change. */
  public boolean isOlderThan(StatusRecord other) {
    return other.at().isAfter(status.at()) && !began(other);
  }
}

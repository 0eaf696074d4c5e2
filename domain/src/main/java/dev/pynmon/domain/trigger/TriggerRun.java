package dev.pynmon.domain.trigger;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The conditions of a trigger were met, and an invocation was registered for that; recorded since
 * pynenc 0.2.4 (wire format, sections 9.1, 9.2 and 9.4).
 *
 * @param id the run
 * @param trigger the id of the trigger, as stored
 * @param task what is to be called; empty where what is stored is no task key
 * @param logic {@code and} or {@code or}, as stored
 * @param started the invocation that was registered; empty when that failed
 * @param claimedAt when the atomic service took it up
 * @param executedAt when the invocation was registered
 * @param participants what met its conditions, in the order stored
 * @param service the run of the atomic service that did it
 */
public record TriggerRun(
    TriggerRunId id,
    String trigger,
    Optional<TaskKey> task,
    String logic,
    Optional<InvocationId> started,
    Optional<Instant> claimedAt,
    Optional<Instant> executedAt,
    List<Participant> participants,
    ServedBy service)
    implements StoredTriggerRun {
  public TriggerRun {
    participants = List.copyOf(participants);
  }

  /** What formed the cause of it together ({@link RelevantParticipants}). */
  public List<Participant> relevantParticipants() {
    return RelevantParticipants.of(this);
  }

  /** Every time that is told of it: when it was done, and when what met its conditions happened. */
  public Stream<Instant> moments() {
    return Stream.of(
            claimedAt.stream(),
            executedAt.stream(),
            participants.stream().flatMap(participant -> participant.at().stream()))
        .flatMap(each -> each);
  }

  /** What it started, then the invocations that took part in it. */
  public Stream<InvocationId> concerned() {
    return Stream.concat(
        started.stream(), participants.stream().flatMap(one -> one.source().stream()));
  }

  /** The first event that took part in it. */
  public Optional<EventId> firstEvent() {
    return participants.stream().flatMap(one -> one.event().stream()).findFirst();
  }

  /** True when it started this invocation. */
  public boolean isStartOf(InvocationId invocation) {
    return started.filter(invocation::equals).isPresent();
  }

  /** True when a status, a result or an exception of this invocation took part in it. */
  public boolean isCausedBy(InvocationId source) {
    return participants.stream().anyMatch(one -> one.source().filter(source::equals).isPresent());
  }

  /** True when this event took part in it. */
  public boolean isCausedBy(EventId event) {
    return participants.stream().anyMatch(one -> one.event().filter(event::equals).isPresent());
  }

  /**
   * By whom a trigger was run.
   *
   * @param run the id of the run of the atomic service, as stored
   * @param runner the runner that ran it
   */
  public record ServedBy(Optional<String> run, Optional<RunnerId> runner) {
    /** Not known. */
    public static final ServedBy NOBODY = new ServedBy(Optional.empty(), Optional.empty());
  }
}

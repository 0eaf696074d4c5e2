package dev.pynmon.domain.invocation;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happened to an invocation, read from its history: the one reading that lists, pages,
 * pictures and programs share.
 *
 * @param spells what it was in, one after the other, oldest first; empty without any change
 * @param attempts how often a runner was at it, oldest first
 * @param complete false when the newest changes were not read: after the last one, nothing is known
 *     but the present
 * @param present what is known besides
 */
public record Life(List<Spell> spells, List<Attempt> attempts, boolean complete, Present present) {
  public Life {
    spells = List.copyOf(spells);
    attempts = List.copyOf(attempts);
  }

  /**
   * Reads a history.
   *
   * <p>Its entries may come in any order and twice. A status of the present that is newer than all
   * of them is as good as the change that began it: histories are written later, and can be lost
   * (wire format, section 3.6). An older one is passed over, since the history was read later, and
   * so is any after a final one. What the newest change began goes on until now, unless it is final
   * or later changes were not read; what a runner that counts as dead held, it held until that was
   * last heard of, also where recovery took it away later. A change that is dated ahead of the
   * clock began something without length. Cost: by the number of changes.
   */
  public static Life of(History history, Present present) {
    return LifeReader.read(history, present);
  }

  /** When it was registered: its first change of that kind. */
  public Optional<Instant> registered() {
    return firstOf(KnownStatus.REGISTERED);
  }

  /** When it first began to run. */
  public Optional<Instant> firstRun() {
    return firstOf(KnownStatus.RUNNING);
  }

  private Optional<Instant> firstOf(KnownStatus status) {
    return spells.stream().filter(spell -> spell.status() == status).map(Spell::from).findFirst();
  }

  /** The newest. */
  public Optional<Spell> last() {
    return spells.isEmpty() ? Optional.empty() : Optional.of(spells.getLast());
  }

  /** When it last changed; where changes were not read, as its present status tells. */
  public Optional<Instant> changed() {
    return unread().map(StatusRecord::at).or(() -> last().map(Spell::from));
  }

  /**
   * Who made that change; empty when it was not read and left the invocation without an owner, for
   * then nobody knows.
   */
  public Optional<RunnerId> lastActor() {
    return unread().map(StatusRecord::owner).orElseGet(() -> last().flatMap(Spell::runner));
  }

  /** True when nobody took it since it was registered: who made that change did. */
  public boolean isUntaken() {
    return unread()
        .map(StatusRecord::status)
        .or(() -> last().map(Spell::status))
        .filter(status -> status == KnownStatus.REGISTERED)
        .isPresent();
  }

  /** The present status, where that is all that is known of the newest change. */
  private Optional<StatusRecord> unread() {
    return present
        .status()
        .filter(now -> last().map(spell -> isUnread(now, spell.entry().status())).orElse(true));
  }

  private boolean isUnread(StatusRecord now, StatusRecord read) {
    return !complete && now.at().isAfter(read.at());
  }

  /** When it came to an end, if its newest status is final. */
  public Optional<Instant> finished() {
    Optional<Instant> told = last().filter(spell -> spell.status().isFinal()).map(Spell::from);
    return complete ? told : told.or(this::finishedUnread);
  }

  private Optional<Instant> finishedUnread() {
    return last()
        .flatMap(_ -> present.status())
        .filter(status -> status.status().isFinal())
        .map(StatusRecord::at);
  }

  /** True when nothing more happens. */
  public boolean isOver() {
    return finished().isPresent();
  }

  /** True while more may happen, as far as anybody knows. */
  public boolean goesOn() {
    return !spells.isEmpty() && !isOver() && (complete || present.status().isPresent());
  }

  /** True while it runs, by a runner that does not count as dead. */
  public boolean isRunning() {
    return last().filter(spell -> spell.runs() && spell.goesOn()).isPresent();
  }

  /** True while it has never run and may still do so. */
  public boolean isWaiting() {
    return complete && goesOn() && firstRun().isEmpty();
  }

  /** The runner that holds it, at an attempt or before one, or did when it was last heard of. */
  public Optional<RunnerId> atWork() {
    return last()
        .filter(Spell::lasts)
        .filter(spell -> spell.goesOn() || spell.how() == Ending.SILENT)
        .flatMap(Spell::runner);
  }

  /**
   * Whose silence would end what it is in: the runner that holds it, and those from whom recovery
   * took it, which comes when a runner has been silent for long (wire format, section 3.6).
   */
  public Stream<RunnerId> inDoubt() {
    Stream<RunnerId> lost =
        spells.stream().filter(LifeReader::isTakenAway).flatMap(spell -> spell.runner().stream());
    return Stream.concat(atWork().stream(), lost).distinct();
  }

  /** When the runner of its newest attempt was last heard of, if that ended with its silence. */
  public Optional<Instant> silentSince() {
    return fellSilent().map(Spell::until);
  }

  /** What of its newest attempt ended with the silence of the runner, if it did. */
  public Optional<Spell> fellSilent() {
    return lastHeld().filter(spell -> spell.how() == Ending.SILENT);
  }

  /** The newest part of its newest attempt. */
  public Optional<Spell> lastHeld() {
    return spells.reversed().stream().filter(spell -> spell.attempt() > 0).findFirst();
  }

  /**
   * From its registration until it first ran, or until now while it still waits to; empty when that
   * is not known.
   */
  public Optional<Duration> waited() {
    Optional<Instant> until =
        firstRun().or(() -> Optional.of(present.now()).filter(_ -> isWaiting()));
    return registered()
        .flatMap(from -> until.map(to -> Duration.between(from, to)))
        .filter(wait -> !wait.isNegative());
  }

  /** How long it ran in all attempts, without pauses, as far as known. */
  public Duration running() {
    return attempts.stream().map(Attempt::known).reduce(Duration.ZERO, Duration::plus);
  }

  /** How long the newest attempt ran; empty when there was none, or it is not known. */
  public Optional<Duration> lastRun() {
    return attempts.isEmpty() ? Optional.empty() : attempts.getLast().ran();
  }

  /** From the first change to the last one, or to now while it goes on; never negative. */
  public Duration total() {
    return end()
        .map(end -> Duration.between(spells.getFirst().from(), end))
        .filter(total -> !total.isNegative())
        .orElse(Duration.ZERO);
  }

  /** The moments between which it lived: its changes, and now while it goes on; oldest first. */
  public List<Instant> moments() {
    return Stream.concat(spells.stream().map(Spell::from), end().stream()).distinct().toList();
  }

  /** When it changed, oldest first: the same whenever it is asked for, also while it goes on. */
  public List<Instant> changes() {
    return spells.stream().map(Spell::from).distinct().toList();
  }

  private Optional<Instant> end() {
    return goesOn() ? Optional.of(present.now()) : finished().or(() -> last().map(Spell::from));
  }
}

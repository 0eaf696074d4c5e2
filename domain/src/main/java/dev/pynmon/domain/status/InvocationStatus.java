package dev.pynmon.domain.status;

import java.util.Locale;
import java.util.Optional;

/** A status as found in a store: one that pynenc defines, or a word that we do not know. */
public sealed interface InvocationStatus permits KnownStatus, UnknownStatus {
  /** The word as stored, lower-case for every known status. */
  String value();

  /** The name that people read: the stored word in upper case. */
  default String label() {
    return value().toUpperCase(Locale.ROOT);
  }

  /** The status of a stored word, never failing: what is not known is kept as it is. */
  static InvocationStatus of(String stored) {
    Optional<KnownStatus> known = KnownStatus.find(stored);
    return known.isPresent() ? known.get() : new UnknownStatus(stored);
  }

  /** True when pynenc never changes this status again; unknown words are not final. */
  default boolean isFinal() {
    return known().map(KnownStatus::isFinal).orElse(false);
  }

  /** True when a runner may pick the invocation up; unknown words are not available. */
  default boolean isAvailable() {
    return known().map(KnownStatus::isAvailable).orElse(false);
  }

  /**
   * True when a runner holds the invocation meanwhile, so that it takes time of its own; unknown
   * words do not.
   */
  default boolean lasts() {
    return known().map(KnownStatus::requiresOwner).orElse(false);
  }

  /**
   * True when whoever sets it takes the invocation from a runner that counts as dead; unknown words
   * do not.
   */
  default boolean isRecovery() {
    return known().map(KnownStatus::isRecovery).orElse(false);
  }

  /**
   * True when what a runner did ended by itself with it, so that how long that took says something
   * of the task; unknown words do not.
   */
  default boolean endsByItself() {
    return known().map(KnownStatus::endsByItself).orElse(false);
  }

  /** What tells how it went: the outcome that followed, else this status itself. */
  default InvocationStatus toldBy(Optional<InvocationStatus> next) {
    return next.filter(status -> status.known().filter(KnownStatus::isOutcome).isPresent())
        .orElse(this);
  }

  /** This status when pynenc defines it. */
  default Optional<KnownStatus> known() {
    return this instanceof KnownStatus known ? Optional.of(known) : Optional.empty();
  }
}

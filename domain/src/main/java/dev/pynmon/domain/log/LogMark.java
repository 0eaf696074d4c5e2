package dev.pynmon.domain.log;

import dev.pynmon.domain.status.KnownStatus;
import java.util.Optional;

/** A part of an entry's text that means something. */
public sealed interface LogMark {
  /** Where it begins, in characters of the text. */
  int from();

  /** Where it ends. */
  int to();

  /** What it names, if it does. */
  default Optional<LogReference> named() {
    return this instanceof Named named ? Optional.of(named.reference()) : Optional.empty();
  }

  /**
   * It names something.
   *
   * @param from where the id begins
   * @param to where the id ends
   * @param reference what it names; its value may say more than the text, where the entry does
   *     elsewhere
   */
  record Named(int from, int to, LogReference reference) implements LogMark {}

  /**
   * It is a status.
   *
   * @param from where the word begins
   * @param to where the word ends
   * @param status which
   */
  record Status(int from, int to, KnownStatus status) implements LogMark {}
}

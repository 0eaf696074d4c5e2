package dev.pynmon.domain.why;

import java.time.Duration;
import java.time.Instant;

/** A part of a sentence. */
public sealed interface Piece {
  /**
   * Words of ours.
   *
   * @param text the words, with the blanks around them
   */
  record Words(String text) implements Piece {}

  /**
   * Words of a store, whatever they hold.
   *
   * @param text as they are stored
   */
  record Stored(String text) implements Piece {}

  /**
   * Something that leads on.
   *
   * @param subject what it is
   * @param words how it is called here; "" for its own name
   */
  record Named(Subject subject, String words) implements Piece {}

  /**
   * A span of time.
   *
   * @param span how long; never negative
   * @param exact true for what is over and measured; else nobody waits for a hundredth of a second
   */
  record Lasts(Duration span, boolean exact) implements Piece {}

  /**
   * A moment.
   *
   * @param moment when
   */
  record At(Instant moment) implements Piece {}
}

package dev.pynmon.domain.query;

import java.time.Instant;

/**
 * What ended in a small part of a window: the {@value #PARTS}th, two minutes of a day. Only parts
 * in which something did are told of. They begin at multiples of their length, not with the window,
 * so that whoever looks again finds the same ones.
 *
 * @param from when it begins
 * @param ended what ended in it
 */
public record Moment(Instant from, Slice ended) {
  /** So many times as long as a moment is a window, which has one more at most. */
  public static final int PARTS = 720;
}

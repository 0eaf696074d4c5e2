package dev.pynmon.pictures.triggermap;

/**
 * What a trigger did. The first two have room for about 17 letters.
 *
 * @param last when it was run last, or that it never was
 * @param often how often it is run
 * @param whole the same and all else in a sentence, for who rests a pointer on it or listens
 * @param state how it stands
 */
public record TriggerNote(String last, String often, String whole, State state) {
  /** How a trigger stands. */
  public enum State {
    /** Nothing is to be said. */
    QUIET,
    /** It is time, and it has not been run yet. */
    DUE,
    /** It needs attention. */
    WRONG
  }
}

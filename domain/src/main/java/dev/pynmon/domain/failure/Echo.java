package dev.pynmon.domain.failure;

/**
 * That failures of a group followed failures of what they had called. Nothing in a store says that
 * the one caused the other: it is inferred from who called whom and which failed first, and certain
 * where the same was raised again.
 *
 * @param cause what had failed before them, the most frequent
 * @param caused of how many of them it had
 * @param raisedAgain how many of these raised the same exception with the same message
 */
public record Echo(Fingerprint cause, long caused, long raisedAgain) {
  /** True when order and kinship alone say it of some. */
  public boolean isInferred() {
    return raisedAgain < caused;
  }
}

package dev.pynmon.application.port.in.access;

import dev.pynmon.domain.access.Deed;

/** Somebody asked for what they may not do. Nothing was done. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Deed deed;
  private final Reason reason;

  /** Why not. */
  public enum Reason {
    /** This monitor only reads, whoever asks. */
    READ_ONLY,
    /** The role does not suffice. */
    ROLE
  }

  public RefusedException(Deed deed, Reason reason) {
    super(deed.word() + " was refused: " + reason);
    this.deed = deed;
    this.reason = reason;
  }

  /** What was asked for. */
  public Deed deed() {
    return deed;
  }

  /** Why it was refused. */
  public Reason reason() {
    return reason;
  }
}

package dev.pynmon.domain.query;

/** A cursor that this list never gave out: altered, cut, or of another list. */
public final class InvalidCursorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidCursorException() {
    super("not a cursor of this list");
  }
}

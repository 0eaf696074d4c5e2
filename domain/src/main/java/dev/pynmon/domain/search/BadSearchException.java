package dev.pynmon.domain.search;

/** A query that is none: what is wrong with it, and where. */
public final class BadSearchException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int position;

  /**
   * Names what is wrong.
   *
   * @param position which character of the query, counted from 1
   * @param problem what is wrong there and what is accepted, without a full stop
   */
  BadSearchException(int position, String problem) {
    super(problem);
    this.position = position;
  }

  /** Which character of the query is wrong, counted from 1. */
  public int position() {
    return position;
  }

  /** What is wrong there and what is accepted, without a full stop. */
  public String problem() {
    return String.valueOf(getMessage());
  }
}

package dev.pynmon.sqlite.db;

/** Which way row numbers are walked through. */
public enum Direction {
  /** From the row written last to the first. */
  DOWN,
  /** From the row written first to the last. */
  UP;

  /** A place before every row. */
  public long start() {
    return this == DOWN ? Long.MAX_VALUE : Long.MIN_VALUE;
  }

  /** The place right behind a row. */
  public long behind(long row) {
    return this == DOWN ? row - 1 : row + 1;
  }

  /** The other way. */
  public Direction opposite() {
    return this == DOWN ? UP : DOWN;
  }

  boolean reaches(long row, long place) {
    return this == DOWN ? row <= place : row >= place;
  }

  String from() {
    return this == DOWN ? "<= ?" : ">= ?";
  }

  String order() {
    return this == DOWN ? "DESC" : "ASC";
  }
}

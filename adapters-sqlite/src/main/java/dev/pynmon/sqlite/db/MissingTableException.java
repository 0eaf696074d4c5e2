package dev.pynmon.sqlite.db;

/** A read asked for a table that the file does not hold. Becomes a fault that says so. */
final class MissingTableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String table;

  MissingTableException(String table) {
    super(table);
    this.table = table;
  }

  String table() {
    return table;
  }
}

package dev.pynmon.sqlite.db;

import dev.pynmon.domain.app.BackendException;

/** A call asked for what a table cannot give. Becomes a fault that says so. */
final class UnfitTableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the table. */
  private enum Flaw {
    MISSING,
    TRIGGERED,
    WATCHED,
    NUMBERLESS,
    STRANGE_COLUMN
  }

  private final Flaw flaw;
  private final String table;
  private final String column;

  private UnfitTableException(Flaw flaw, String table) {
    this(flaw, table, "");
  }

  private UnfitTableException(Flaw flaw, String table, String column) {
    super(table);
    this.flaw = flaw;
    this.table = table;
    this.column = column;
  }

  /** The file does not hold it. */
  static UnfitTableException missing(String table) {
    return new UnfitTableException(Flaw.MISSING, table);
  }

  /** Removing rows of it would run what is stored in the file. */
  static UnfitTableException triggered(String table) {
    return new UnfitTableException(Flaw.TRIGGERED, table);
  }

  /** Writing rows of it would run what is stored in the file. */
  static UnfitTableException watched(String table) {
    return new UnfitTableException(Flaw.WATCHED, table);
  }

  /** No row can be added, for want of a column or because of one that nobody knows. */
  static UnfitTableException strangeColumn(String table, String column) {
    return new UnfitTableException(Flaw.STRANGE_COLUMN, table, column);
  }

  /** Its rows cannot be told apart by number. */
  static UnfitTableException numberless(String table) {
    return new UnfitTableException(Flaw.NUMBERLESS, table);
  }

  BackendException fault(Faults faults) {
    return switch (flaw) {
      case MISSING -> faults.noTable(table);
      case TRIGGERED -> faults.triggered(table);
      case WATCHED -> faults.watched(table);
      case STRANGE_COLUMN -> faults.strangeColumn(table, column);
      case NUMBERLESS -> faults.strange(this);
    };
  }
}

package dev.pynmon.sqlite.db;

import dev.pynmon.domain.app.BackendException;

/** A call asked for what a table cannot give. Becomes a fault that says so. */
final class UnfitTableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the table. */
  private enum Flaw {
    MISSING,
    TRIGGERED,
    NUMBERLESS
  }

  private final Flaw flaw;
  private final String table;

  private UnfitTableException(Flaw flaw, String table) {
    super(table);
    this.flaw = flaw;
    this.table = table;
  }

  /** The file does not hold it. */
  static UnfitTableException missing(String table) {
    return new UnfitTableException(Flaw.MISSING, table);
  }

  /** Removing rows of it would run what is stored in the file. */
  static UnfitTableException triggered(String table) {
    return new UnfitTableException(Flaw.TRIGGERED, table);
  }

  /** Its rows cannot be told apart by number. */
  static UnfitTableException numberless(String table) {
    return new UnfitTableException(Flaw.NUMBERLESS, table);
  }

  BackendException fault(Faults faults) {
    return switch (flaw) {
      case MISSING -> faults.noTable(table);
      case TRIGGERED -> faults.triggered(table);
      case NUMBERLESS -> faults.strange(this);
    };
  }
}

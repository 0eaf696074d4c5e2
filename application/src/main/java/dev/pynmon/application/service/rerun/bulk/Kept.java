package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.domain.rerun.BulkReport;

/** A run that is remembered. */
sealed interface Kept permits BulkRun, Kept.Ended {
  /** How far it is. */
  BulkReport report();

  /** What became of each. */
  Ledger ledger();

  /** One that nobody works on: a process before this one did. */
  record Ended(BulkReport report, Ledger ledger) implements Kept {}
}

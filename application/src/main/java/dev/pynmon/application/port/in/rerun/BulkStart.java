package dev.pynmon.application.port.in.rerun;

import dev.pynmon.domain.rerun.BulkReport;

/** What became of the wish to run many again. */
public sealed interface BulkStart {
  /** It goes on, or did before. */
  record Begun(BulkReport run) implements BulkStart {}

  /** Another one of the same application goes on: nothing was begun. */
  record UnderWay(BulkReport other) implements BulkStart {}

  /**
   * Nothing was begun: there is nothing that could be run again.
   *
   * @param plan why not
   */
  record Nothing(BulkPlan plan) implements BulkStart {}

  /**
   * Nothing was begun: others would be run again than the plan showed.
   *
   * @param plan those that would be now
   */
  record Changed(BulkPlan plan) implements BulkStart {}

  /** There is no run of this name, or nothing left of it to be done. */
  record Unknown() implements BulkStart {}
}

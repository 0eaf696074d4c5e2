package dev.pynmon.domain.rerun;

import dev.pynmon.domain.id.InvocationId;

/**
 * One of many.
 *
 * @param original which is run again
 * @param outcome what became of that
 */
public record BulkItem(InvocationId original, BulkOutcome outcome) {
  /** Nothing was done yet. */
  public static BulkItem open(InvocationId original) {
    return new BulkItem(original, new BulkOutcome.Open());
  }
}

package dev.pynmon.domain.rerun;

import java.util.Collection;

/**
 * How many of many became what.
 *
 * @param open those of which nothing is done yet
 * @param registered those registered anew
 * @param existing those for which one that was registered already stands
 * @param leftOut those that are not run again
 */
public record BulkCounts(int open, int registered, int existing, int leftOut) {
  /** None. */
  public static final BulkCounts NONE = new BulkCounts(0, 0, 0, 0);

  /** Counts. */
  public static BulkCounts of(Collection<BulkItem> items) {
    return items.stream()
        .map(BulkItem::outcome)
        .reduce(NONE, (sum, outcome) -> sum.plus(outcome, 1), BulkCounts::plus);
  }

  /** So many in all. */
  public int total() {
    return open + registered + existing + leftOut;
  }

  /** Those of which something became. */
  public int settled() {
    return total() - open;
  }

  /** The same with so many more of this outcome, or less. */
  public BulkCounts plus(BulkOutcome outcome, int many) {
    return switch (outcome) {
      case BulkOutcome.Open _ -> new BulkCounts(open + many, registered, existing, leftOut);
      case BulkOutcome.Registered _ -> new BulkCounts(open, registered + many, existing, leftOut);
      case BulkOutcome.Existing _ -> new BulkCounts(open, registered, existing + many, leftOut);
      case BulkOutcome.LeftOut _ -> new BulkCounts(open, registered, existing, leftOut + many);
    };
  }

  private BulkCounts plus(BulkCounts other) {
    return new BulkCounts(
        open + other.open,
        registered + other.registered,
        existing + other.existing,
        leftOut + other.leftOut);
  }
}

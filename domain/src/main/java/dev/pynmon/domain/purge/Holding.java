package dev.pynmon.domain.purge;

import dev.pynmon.domain.query.Count;
import java.util.List;
import java.util.Optional;

/**
 * How much a component holds of one kind of entry.
 *
 * @param kind what it is, for people, in the plural: {@code messages}
 * @param entries how many; empty when the store cannot tell without reading all of it
 */
public record Holding(String kind, Optional<Count> entries) {
  /** What they are called behind their number: in the singular when there is one. */
  public String noun() {
    return entries.equals(Optional.of(new Count.Exact(1))) ? one() : kind;
  }

  private String one() {
    return kind.endsWith("ies")
        ? kind.substring(0, kind.length() - 3) + "y"
        : kind.replaceFirst("(?<=us)es$|s$", "");
  }

  /** How many entries of all kinds; empty when that is not known of each. */
  public static Optional<Count> sum(List<Holding> holdings) {
    Count sum = new Count.Exact(0);
    for (Holding holding : holdings) {
      if (holding.entries().isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(holding.entries().get());
    }
    return Optional.of(sum);
  }
}

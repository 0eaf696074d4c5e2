package dev.pynmon.redis.catalogue;

import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Snapshot;
import java.util.function.ToLongFunction;

/** Numbers that only the search through all keys knows: as old as that. */
public final class CatalogueCount {
  private CatalogueCount() {}

  /** The number, counted up to a bound; at least what was met, where the search is not done. */
  public static Count of(
      Snapshot<AppContents> catalogue, ToLongFunction<AppContents> number, long bound) {
    long known = catalogue.value().map(number::applyAsLong).orElse(0L);
    boolean complete = catalogue instanceof Snapshot.Taken<AppContents> taken && taken.complete();
    return complete ? Count.upTo(known, bound) : new Count.AtLeast(Math.min(known, bound));
  }
}

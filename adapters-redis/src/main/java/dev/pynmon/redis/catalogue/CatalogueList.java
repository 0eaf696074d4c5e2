package dev.pynmon.redis.catalogue;

import dev.pynmon.domain.query.Snapshot;
import java.util.function.Function;

/** Lists that only the search through all keys knows: as old as that. */
public final class CatalogueList {
  private CatalogueList() {}

  /** Something made of one list; not complete where that list is full and more was met. */
  public static <R> Snapshot<R> of(
      Snapshot<AppContents> catalogue, Listed list, Function<AppContents, R> read) {
    boolean isCut = catalogue.value().filter(found -> found.cut().contains(list)).isPresent();
    Snapshot<R> made = catalogue.map(read);
    return isCut && made instanceof Snapshot.Taken<R>(R taken, var asOf, _)
        ? new Snapshot.Taken<>(taken, asOf, false)
        : made;
  }
}

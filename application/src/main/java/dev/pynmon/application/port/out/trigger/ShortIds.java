package dev.pynmon.application.port.out.trigger;

import dev.pynmon.domain.query.FoundIds;
import java.util.Collection;
import java.util.Map;

/** Whole ids for those of whom only the beginning is known, as logs have them. */
@FunctionalInterface
public interface ShortIds<I> {
  /** The most beginnings that are looked for at once. */
  int MAX_BEGINNINGS = 20;

  /** How many ids are looked at where the store has no index of them. */
  int MAX_SEARCHED = 20_000;

  /**
   * The ids that begin with each of these texts, in which every character means itself. Cost: an
   * index range each, together; a store without an index of ids (Redis) looks once at the newest
   * {@value #MAX_SEARCHED}, and the answer says so.
   *
   * @param beginnings at most {@value #MAX_BEGINNINGS}, none of them ""
   * @param each how many at most for each, 1 to 100
   * @return an answer for each of them
   */
  Map<String, FoundIds<I>> startingWith(Collection<String> beginnings, int each);
}

package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.InvocationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A family in the order of time: none stands before an older one, and each behind what started it.
 *
 * @param stops its members by their starts, the root first, with what stands for hidden children
 *     beside those that are shown; members that began together stand as in the list
 * @param why what is known of when each member began
 * @param begin when the root began, from which on the others are told; the first where nobody knows
 * @param from when the first of them began; empty when of none that is known
 * @param whole how long it took from then to the last change of any, or until now while one goes on
 */
public record FamilyCourse(
    List<FamilyRow> stops,
    Map<InvocationId, Began> why,
    Optional<Instant> begin,
    Optional<Instant> from,
    Duration whole) {
  public FamilyCourse {
    stops = List.copyOf(stops);
    why = Map.copyOf(why);
  }

  /** Puts a family in the order of time. Cost: that of sorting its members; without recursion. */
  public static FamilyCourse of(FamilyTree tree) {
    return new FamilyTimes(tree).course();
  }

  /** Why a member stands where it does. */
  public Began began(InvocationId member) {
    return why.getOrDefault(member, Began.NOT_KNOWN);
  }

  /** How many members stand where they do for a reason. */
  public long count(Began began) {
    return why.values().stream().filter(began::equals).count();
  }
}

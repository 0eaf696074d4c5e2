package dev.pynmon.domain.difference;

import dev.pynmon.domain.difference.Trait.Aspect;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells when something was but once: an hour of the day around a cluster says the same with less.
 */
final class TimesOnce {
  private static final double NEARLY = 0.9;

  private TimesOnce() {}

  static List<Difference> of(Collection<Difference> found) {
    Optional<Difference> time =
        times(found)
            .filter(each -> has(each, Aspect.TIME))
            .filter(cluster -> times(found).allMatch(other -> covers(cluster, other)))
            .findFirst()
            .or(
                () ->
                    times(found).min((one, other) -> Double.compare(one.chance(), other.chance())));
    return found.stream()
        .filter(each -> !each.trait().aspect().isTime() || time.get().equals(each))
        .map(TimesOnce::tighter)
        .toList();
  }

  private static Stream<Difference> times(Collection<Difference> found) {
    return found.stream().filter(each -> each.trait().aspect().isTime());
  }

  private static boolean covers(Difference cluster, Difference other) {
    return cluster.with() >= NEARLY * other.with() && cluster.othersWith() <= other.othersWith();
  }

  private static boolean has(Difference difference, Aspect aspect) {
    return difference.traits().stream().anyMatch(trait -> trait.aspect() == aspect);
  }

  /** Of a cluster and the hour that are true of the same, the cluster alone. */
  private static Difference tighter(Difference each) {
    return has(each, Aspect.TIME) && has(each, Aspect.HOUR)
        ? each.of(each.traits().stream().filter(trait -> trait.aspect() != Aspect.HOUR).toList())
        : each;
  }
}

package dev.pynmon.domain.failure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Groups that follow one another in a ring: the first of them is taken for the cause. */
final class Rings {
  private Rings() {}

  static List<FailureGroup> cut(List<FailureGroup> groups) {
    Map<Fingerprint, Fingerprint> causes = new HashMap<>();
    groups.forEach(
        group -> group.echo().ifPresent(echo -> causes.put(group.fingerprint(), echo.cause())));
    return groups.stream()
        .map(group -> isInRing(group.fingerprint(), causes) ? cut(group, causes) : group)
        .toList();
  }

  private static FailureGroup cut(FailureGroup group, Map<Fingerprint, Fingerprint> causes) {
    causes.remove(group.fingerprint());
    return group.withoutEcho();
  }

  private static boolean isInRing(Fingerprint own, Map<Fingerprint, Fingerprint> causes) {
    Set<Fingerprint> seen = new HashSet<>();
    Optional<Fingerprint> next = Optional.ofNullable(causes.get(own));
    while (next.isPresent() && seen.add(next.get())) {
      if (next.get().equals(own)) {
        return true;
      }
      next = Optional.ofNullable(causes.get(next.get()));
    }
    return false;
  }
}

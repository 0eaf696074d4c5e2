package dev.pynmon.domain.search;

import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which statuses a condition asks for. */
final class AskedStatuses {
  private AskedStatuses() {}

  /** Those of which one is wanted; empty where something else may do. */
  static Optional<Set<InvocationStatus>> of(Condition condition) {
    return condition instanceof Condition.Any any ? each(any.parts()) : one(condition).map(Set::of);
  }

  private static Optional<Set<InvocationStatus>> each(List<Condition> parts) {
    Set<InvocationStatus> known =
        parts.stream()
            .map(AskedStatuses::one)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    return parts.stream().allMatch(part -> one(part).isPresent())
        ? Optional.of(known)
        : Optional.empty();
  }

  private static Optional<InvocationStatus> one(Condition condition) {
    return condition instanceof Condition.About(Field field, _, Wanted.Like(Wildcard status))
            && field == Field.STATUS
        ? status.literal().flatMap(KnownStatus::parse)
        : Optional.empty();
  }
}

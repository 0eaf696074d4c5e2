package dev.pynmon.application.service.task;

import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.Fingerprint;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Since when failures of each fingerprint are known of, whichever time was looked at: a short one
 * does not call new what a longer one told before. For one thread at a time.
 */
final class KnownGroups {
  /** Of more those are forgotten that were met first. */
  private static final int MAX = 10_000;

  private final Map<Fingerprint, Instant> since = new LinkedHashMap<>();

  /** The same, with what is known of them. */
  List<FailureGroup> of(List<FailureGroup> groups) {
    List<FailureGroup> known = groups.stream().map(this::known).toList();
    while (since.size() > MAX) {
      since.remove(since.keySet().iterator().next());
    }
    return known;
  }

  private FailureGroup known(FailureGroup group) {
    return group.known(
        since.merge(
            group.fingerprint(),
            group.first(),
            (earlier, first) -> first.isBefore(earlier) ? first : earlier));
  }
}

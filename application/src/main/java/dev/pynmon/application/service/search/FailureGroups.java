package dev.pynmon.application.service.search;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.search.FoundFailures;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.failure.GivenNames;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How invocations of a list failed, by group.
 *
 * @param decoder knows what they were given
 */
record FailureGroups(ValueDecoder decoder) {
  /** The most frequent first, of several as frequent that of the newest. */
  List<FoundFailures> of(InvocationList list) {
    Map<String, FoundFailures> found = new LinkedHashMap<>();
    list.page().available().map(Page::items).stream()
        .flatMap(List::stream)
        .filter(FailureGroups::isFailure)
        .map(row -> new FoundFailures(group(row), row.failureCause(), 1))
        .forEach(one -> found.merge(one.group().code(), one, FailureGroups::together));
    return found.values().stream()
        .sorted(Comparator.comparingInt(FoundFailures::count).reversed())
        .toList();
  }

  private static boolean isFailure(InvocationRow row) {
    return row.failureCause().isPresent()
        || row.state()
            .map(InvocationState::status)
            .filter(now -> now.status() == KnownStatus.FAILED)
            .isPresent();
  }

  private Fingerprint group(InvocationRow row) {
    return Fingerprint.of(row.task(), row.failureCause(), given(row));
  }

  private GivenNames given(InvocationRow row) {
    return row.record()
        .filter(Invocation.class::isInstance)
        .map(Invocation.class::cast)
        .map(record -> GivenNames.in(record.arguments(), decoder::decode))
        .orElse(GivenNames.NONE);
  }

  private static FoundFailures together(FoundFailures newest, FoundFailures other) {
    return new FoundFailures(newest.group(), newest.failureCause(), newest.count() + other.count());
  }
}

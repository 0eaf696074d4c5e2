package dev.pynmon.bootstrap.e2e.golden;

import dev.pynmon.bootstrap.e2e.Kinds;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whose pages are looked at. Of one store of each kind, and in a full run of each, everybody's; of
 * the others that of the first of those whose pages are made of the same parts.
 *
 * @param whole whether everybody's
 */
record Various(boolean whole) {
  /**
   * What a page of an invocation is made of.
   *
   * @param before the statuses that it had
   * @param workflow whether it is of one, and what it is there
   */
  private record Parts(
      InvocationStatus status,
      Set<InvocationStatus> before,
      boolean arguments,
      boolean result,
      boolean exception,
      boolean parent,
      boolean event,
      boolean children,
      List<Boolean> workflow) {
    static Parts of(GoldenInvocation one) {
      return new Parts(
          one.state().status().status(),
          one.history().stream()
              .map(HistoryEntry::status)
              .map(StatusRecord::status)
              .collect(Collectors.toSet()),
          !one.stored().arguments().serialized().isEmpty(),
          one.result().isPresent(),
          one.exception().isPresent(),
          one.stored().parent().isPresent(),
          one.stored().parentEvent().isPresent(),
          !one.children().isEmpty(),
          one.stored().workflow().map(workflow -> role(one, workflow)).orElse(List.of()));
    }

    private static List<Boolean> role(GoldenInvocation one, WorkflowIdentity workflow) {
      return List.of(workflow.isSubworkflow(), workflow.id().definingInvocation().equals(one.id()));
    }
  }

  static Various of(SqliteFixture fixture) {
    return new Various(Kinds.isWhole(fixture));
  }

  static Various of(RedisFixture fixture) {
    return new Various(Kinds.isWhole(fixture));
  }

  Collection<GoldenInvocation> invocations(Golden golden) {
    return some(golden.invocations().values(), Parts::of);
  }

  /**
   * Of workflow runs.
   *
   * @param parts what a page of a run is made of beside those of its invocation
   */
  Collection<WorkflowId> runs(
      Golden golden, Set<WorkflowId> all, Function<WorkflowId, Object> parts) {
    return some(
        all,
        run ->
            List.of(
                parts.apply(run),
                Optional.ofNullable(golden.invocations().get(run.definingInvocation()))
                    .map(Parts::of)));
  }

  private <T> Collection<T> some(Collection<T> all, Function<T, Object> parts) {
    Map<Object, T> first = new LinkedHashMap<>();
    all.forEach(one -> first.putIfAbsent(parts.apply(one), one));
    return whole ? all : first.values();
  }

  Set<CallKey> calls(Golden golden) {
    return invocations(golden).stream().map(one -> one.state().call()).collect(Collectors.toSet());
  }
}

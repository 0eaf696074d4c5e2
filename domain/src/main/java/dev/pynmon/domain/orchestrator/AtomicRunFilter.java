package dev.pynmon.domain.orchestrator;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.search.Search;
import java.time.Duration;
import java.util.Optional;

/**
 * Which runs of the atomic service are wanted.
 *
 * @param runner of which runner
 * @param idPart what the id contains; "" for any
 * @param status in which status, as stored; "" for any
 * @param atLeast how long it took at least; one that has no end took no time
 * @param search the query that must hold of it
 */
public record AtomicRunFilter(
    Optional<RunnerId> runner,
    String idPart,
    String status,
    Duration atLeast,
    Optional<Search> search) {
  /** Every run. */
  public static final AtomicRunFilter ALL =
      new AtomicRunFilter(Optional.empty(), "", "", Duration.ZERO);

  /** Of which no query must hold. */
  public AtomicRunFilter(
      Optional<RunnerId> runner, String idPart, String status, Duration atLeast) {
    this(runner, idPart, status, atLeast, Optional.empty());
  }

  /** True for a run that is wanted. */
  public boolean matches(AtomicRun run) {
    return runner.map(run.runner()::equals).orElse(true)
        && run.id().contains(idPart)
        && (status.isEmpty() || run.status().equals(status))
        && !atLeast.minus(run.duration().orElse(Duration.ZERO)).isPositive()
        && search.map(run::isAsked).orElse(true);
  }
}

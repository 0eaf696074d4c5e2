package dev.pynmon.application.service.runner;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerSighting;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A runner with those below it. A runner that starts a worker for each invocation has more of them
 * than any list of the newest names: whom that leaves out is known by its context.
 *
 * @param head the runner
 * @param known those below it that are known
 * @param isAll true when there are no others
 */
record RunnerFamily(Visit visit, RunnerId head, Set<RunnerId> known, boolean isAll) {
  RunnerFamily {
    known = Set.copyOf(known);
  }

  static RunnerFamily of(
      Visit visit, RunnerId head, Collection<RunnerSighting> workers, boolean isAll) {
    Set<RunnerId> known =
        Stream.concat(Stream.of(head), workers.stream().map(RunnerSighting::id))
            .collect(Collectors.toUnmodifiableSet());
    return new RunnerFamily(visit, head, known, isAll);
  }

  /** Without whoever is not known to be of it. */
  RunnerFamily asKnown() {
    return new RunnerFamily(visit, head, known, true);
  }

  /**
   * Those of these that are of it. A call for each 1,000 that are not known, where that matters.
   */
  Set<RunnerId> among(Set<RunnerId> runners) {
    Set<RunnerId> strangers =
        isAll
            ? Set.of()
            : runners.stream().filter(id -> !known.contains(id)).collect(Collectors.toSet());
    Map<RunnerId, RunnerContext> contexts = visit.contexts(strangers);
    return runners.stream()
        .filter(
            id ->
                known.contains(id)
                    || Optional.ofNullable(contexts.get(id))
                        .filter(context -> isBelow(context, head))
                        .isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a runner of this context was started by another, or by one that it started. */
  static boolean isBelow(RunnerContext context, RunnerId above) {
    return context.parentId().filter(above::equals).isPresent()
        || context.parent().filter(parent -> isBelow(parent, above)).isPresent();
  }
}

package dev.pynmon.application.port.in.search;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.TaskKey;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What matches a text.
 *
 * @param app the application that was searched
 * @param asOf when
 * @param invocations by id
 * @param runners by id
 * @param tasks the tasks ever invoked, by key; of more than 1,000 the first are looked at
 * @param workflows the workflow types of which a run was recorded, by key; the same
 */
public record SearchResult(
    AppSummary app,
    Instant asOf,
    Answer<Matches<InvocationRow>> invocations,
    Answer<Matches<FoundRunner>> runners,
    Answer<Matches<TaskKey>> tasks,
    Answer<Matches<TaskKey>> workflows) {

  /**
   * What the visitor must have meant: the one thing whose whole name was typed, or else the one
   * thing that matches. Empty when there is more than one, or when there could be.
   */
  public Optional<Hit> only() {
    List<Hit> whole = hits(Matches::whole);
    boolean certain = !whole.isEmpty() || kinds().allMatch(SearchResult::isAll);
    List<Hit> meant = whole.isEmpty() ? hits(_ -> true) : whole;
    return certain && meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  /** True when nothing matches, as far as was looked. */
  public boolean isEmpty() {
    return hits(_ -> true).isEmpty();
  }

  /** The components that could not be asked. */
  public Map<Component, Absence> missing() {
    Map<Component, Absence> missing = new EnumMap<>(Component.class);
    Stream.of(invocations, tasks)
        .flatMap(kind -> kind.absence().stream())
        .forEach(why -> missing.put(Component.ORCHESTRATOR, why));
    Stream.of(runners, workflows)
        .flatMap(kind -> kind.absence().stream())
        .forEach(why -> missing.put(Component.STATE_BACKEND, why));
    return missing;
  }

  private Stream<Answer<? extends Matches<?>>> kinds() {
    return Stream.of(invocations, runners, tasks, workflows);
  }

  private static boolean isAll(Answer<? extends Matches<?>> kind) {
    return kind.available().map(Matches::isAll).orElse(false);
  }

  private List<Hit> hits(Predicate<Matches<?>> wanted) {
    return Stream.of(
            hits(invocations, wanted, row -> new Hit.OfInvocation(row.id())),
            hits(runners, wanted, runner -> new Hit.OfRunner(runner.id())),
            hits(tasks, wanted, Hit.OfTask::new),
            hits(workflows, wanted, Hit.OfWorkflow::new))
        .flatMap(Function.identity())
        .toList();
  }

  private static <T> Stream<Hit> hits(
      Answer<Matches<T>> kind, Predicate<Matches<?>> wanted, Function<T, Hit> hit) {
    return kind.available().stream()
        .filter(wanted)
        .flatMap(found -> found.items().stream())
        .map(hit);
  }
}

package dev.pynmon.application.port.in.difference;

import dev.pynmon.domain.difference.Difference;
import dev.pynmon.domain.difference.Trait;
import dev.pynmon.domain.difference.Trait.Aspect;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.Condition;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is compared with what: a group of failures with the successes of its task, or what one query
 * holds of with what another does, in the same time.
 *
 * @param group the group; empty for queries
 * @param those which are compared
 * @param others with which
 */
public record Compared(Optional<Group> group, InvocationFilter those, InvocationFilter others) {
  /**
   * A group of failures.
   *
   * @param task its task
   * @param code the code of its {@link dev.pynmon.domain.failure.Fingerprint}
   */
  public record Group(TaskKey task, String code) {}

  /** A group with the successes of its task. */
  public static Compared group(Group group, TimeWindow window, Instant now) {
    Search search = Search.parse(Field.FINGERPRINT.word() + ":" + group.code(), now);
    return new Compared(
        Optional.of(group),
        of(group.task(), KnownStatus.FAILED, window, Optional.of(search)),
        of(group.task(), KnownStatus.SUCCESS, window, Optional.empty()));
  }

  /**
   * What a query holds of.
   *
   * @param others with what this does; empty for all of which that does not hold
   */
  public static Compared queries(Search those, Optional<Search> others, TimeWindow window) {
    Search rest =
        others.orElseGet(
            () -> new Search("NOT (" + those.text() + ")", new Condition.Not(those.condition())));
    return new Compared(Optional.empty(), of(those, window), of(rest, window));
  }

  /** The time in which both are looked for. */
  public TimeWindow window() {
    return those.window().orElse(TimeWindow.EVER);
  }

  /**
   * What of these the queries do not say themselves: that what they ask for is so tells nothing.
   */
  public List<Difference> untold(List<Difference> differences) {
    return differences.stream()
        .filter(each -> each.traits().stream().noneMatch(this::isAsked))
        .flatMap(each -> (group.isPresent() ? afterRetries(each) : Optional.of(each)).stream())
        .toList();
  }

  private boolean isAsked(Trait trait) {
    return Stream.of(those, others)
        .flatMap(filter -> filter.search().stream())
        .anyMatch(
            search ->
                fields(trait.aspect()).stream()
                    .anyMatch(field -> search.isAbout(field, trait.path())));
  }

  /** Failures are retried before they are failures: that they were says nothing of them. */
  private static Optional<Difference> afterRetries(Difference each) {
    List<Trait> left =
        each.traits().stream().filter(trait -> trait.aspect() != Aspect.RETRIES).toList();
    return Optional.of(left).filter(traits -> !traits.isEmpty()).map(each::of);
  }

  /** What asks for an aspect: of when they ran all that asks for any time of them. */
  private static Set<Field> fields(Aspect aspect) {
    return switch (aspect) {
      case HOST -> Set.of(Field.HOST);
      case RUNNER -> Set.of(Field.RUNNER);
      case QUEUE -> Set.of(Field.QUEUE);
      case TASK -> Set.of(Field.TASK);
      case ARGUMENT -> Set.of(Field.ARGS);
      case HOUR, TIME -> Set.of(Field.REGISTERED, Field.STARTED, Field.ENDED, Field.CHANGED);
      case DURATION -> Set.of(Field.RUN);
      case WAIT -> Set.of(Field.WAIT);
      case RETRIES -> Set.of(Field.RETRIES);
    };
  }

  private static InvocationFilter of(Search search, TimeWindow window) {
    return InvocationFilter.asking(search).within(Optional.of(window));
  }

  private static InvocationFilter of(
      TaskKey task, InvocationStatus status, TimeWindow window, Optional<Search> search) {
    return new InvocationFilter(
        Set.of(status),
        InvocationFilter.StatusMode.CURRENT,
        Optional.of(task),
        Optional.empty(),
        Optional.empty(),
        Optional.of(window),
        Optional.empty(),
        search);
  }
}

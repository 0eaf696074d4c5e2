package dev.pynmon.web.failure;

import dev.pynmon.application.port.in.difference.Comparison.Found;
import dev.pynmon.domain.difference.Difference;
import dev.pynmon.domain.difference.Trait;
import dev.pynmon.domain.difference.Trait.Aspect;
import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.Condition;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Period;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.task.Ranges;
import dev.pynmon.web.url.FailureAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is compared with what: a group of failures with the successes of its task, or what one query
 * holds of with what another does, or else with all that it does not hold of.
 *
 * @param range over which time
 * @param group the group; empty for queries
 * @param those which are compared
 * @param others with which
 */
record Compared(
    Period range, Optional<Group> group, InvocationFilter those, InvocationFilter others) {
  private static final String CODE = "the code of a group of failures";

  /**
   * A group of failures.
   *
   * @param task its task
   * @param code its code
   */
  record Group(TaskKey task, String code) {}

  /**
   * What a request asks for; empty for a form without a query.
   *
   * @throws BadParameterException for half a group, or a query that is none
   */
  static Optional<Compared> read(Params params, Instant now) {
    Period range = Ranges.read(params, now);
    TimeWindow window = range.endingAt(now);
    if (isGroup(params)) {
      Group group = group(params);
      Search search = Search.parse(Field.FINGERPRINT.word() + ":" + group.code(), now);
      return Optional.of(
          new Compared(
              range,
              Optional.of(group),
              of(group.task(), KnownStatus.FAILED, window, Optional.of(search)),
              of(group.task(), KnownStatus.SUCCESS, window, Optional.empty())));
    }
    return QueryParam.read(params, Noun.INVOCATIONS, now)
        .map(
            query ->
                new Compared(
                    range,
                    Optional.empty(),
                    of(query, window),
                    of(others(params, query, now), window)));
  }

  /** Whether a group is asked for, or half of one; else queries. */
  static boolean isGroup(Params params) {
    return params.text(FailureAddress.TASK).isPresent()
        || params.text(FailureAddress.FINGERPRINT).isPresent();
  }

  /** What of it the queries do not say themselves: that what they ask for is so tells nothing. */
  Found untold(Found found) {
    return new Found(
        found.time(),
        found.those(),
        found.others(),
        found.differences().stream()
            .filter(each -> each.traits().stream().noneMatch(this::isAsked))
            .flatMap(each -> (group.isPresent() ? afterRetries(each) : Optional.of(each)).stream())
            .toList());
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

  /** Those that are asked for, else all of which the query does not hold. */
  private static Search others(Params params, Search query, Instant now) {
    return QueryParam.read(params, FailureAddress.OTHERS, Noun.INVOCATIONS, now)
        .orElseGet(
            () -> new Search("NOT (" + query.text() + ")", new Condition.Not(query.condition())));
  }

  private static Group group(Params params) {
    return new Group(
        params
            .task(FailureAddress.TASK)
            .orElseThrow(
                () -> new BadParameterException(FailureAddress.TASK, "", "the key of a task")),
        params
            .parsed(FailureAddress.FINGERPRINT, Fingerprint::parse, CODE)
            .orElseThrow(() -> new BadParameterException(FailureAddress.FINGERPRINT, "", CODE)));
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

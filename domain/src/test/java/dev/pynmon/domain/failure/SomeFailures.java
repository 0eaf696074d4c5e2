package dev.pynmon.domain.failure;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Failures as a test puts them in, each so many seconds after the beginning of its window. */
final class SomeFailures {
  static final Instant START = Instant.parse("2026-11-24T14:00:00Z");
  static final TimeWindow HOUR = new TimeWindow(START, START.plusSeconds(3_600));

  private final List<Failure> failures = new ArrayList<>();
  private final Map<InvocationId, FailureCause> failureCauses = new HashMap<>();
  private final Map<InvocationId, InvocationId> parents = new HashMap<>();
  private Instant knownSince = START.minusSeconds(3_600);

  SomeFailures knownSince(Instant since) {
    knownSince = since;
    return this;
  }

  /** One whose task and exception are not known. */
  SomeFailures failed(String id, int second) {
    failures.add(new Failure(new InvocationId(id), Optional.empty(), START.plusSeconds(second)));
    return this;
  }

  /** One without an exception. */
  SomeFailures failed(String id, String task, int second) {
    failures.add(
        new Failure(
            new InvocationId(id), Optional.of(new TaskKey(task)), START.plusSeconds(second)));
    return this;
  }

  SomeFailures failed(String id, String task, int second, String exception, String message) {
    failureCauses.put(new InvocationId(id), new FailureCause(exception, message));
    return failed(id, task, second);
  }

  /** One whose message lies elsewhere. */
  SomeFailures unread(String id, String task, int second, String exception) {
    failureCauses.put(new InvocationId(id), new FailureCause(exception, Optional.empty()));
    return failed(id, task, second);
  }

  SomeFailures calledBy(String id, String parent) {
    parents.put(new InvocationId(id), new InvocationId(parent));
    return this;
  }

  List<FailureGroup> groups() {
    return FailureGroups.of(
        Failures.of(failures.stream().sorted(Failure.NEWEST_FIRST).toList(), HOUR, knownSince),
        new FailureFacts(failureCauses, parents));
  }

  FailureGroup only() {
    List<FailureGroup> groups = groups();
    if (groups.size() != 1) {
      throw new AssertionError(groups);
    }
    return groups.getFirst();
  }
}

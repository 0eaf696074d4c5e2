package dev.pynmon.application.service.timeline;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.domain.timeline.TimelineSubject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What invocations are, as far as a timeline needs it. Records are kept here because what was asked
 * for once and could not be read is not asked for again. For one thread.
 */
final class Subjects {
  private final Visit visit;
  private final PresentStates present;
  private final Set<InvocationId> asked = new HashSet<>();
  private final Map<InvocationId, StoredInvocation> records = new HashMap<>();

  Subjects(Visit visit, PresentStates present) {
    this.visit = visit;
    this.present = present;
  }

  /** True when a filter asks for more than the ids, if only to leave out the system's tasks. */
  static boolean areNeededBy(TimelineFilter filter) {
    return isSelective(filter) || !filter.showSystem();
  }

  /** True when only some tasks or workflows are wanted, or what a query holds of. */
  static boolean isSelective(TimelineFilter filter) {
    return needsWorkflow(filter) || filter.task().isPresent() || filter.search().isPresent();
  }

  private static boolean needsWorkflow(TimelineFilter filter) {
    return filter.workflow().isPresent() || filter.workflowType().isPresent();
  }

  private static boolean needsTask(TimelineFilter filter) {
    return filter.task().isPresent() || !filter.showSystem();
  }

  /**
   * Learns what a filter asks for of these invocations; tells why that cannot be read. Tasks come
   * from the orchestrator, which takes ten times as many ids in one call and tells of the present,
   * too: {@link PresentStates} adds that to the changes. Records tell the rest.
   */
  Optional<Absence> learnFor(TimelineFilter filter, List<InvocationId> ids) {
    List<InvocationId> wanted =
        ids.stream().filter(id -> filter.scope().isEmpty() || filter.scope().contains(id)).toList();
    if (needsWorkflow(filter)) {
      return learnRecords(wanted);
    }
    if (!needsTask(filter)) {
      return Optional.empty();
    }
    present.learn(wanted);
    return learnRecords(wanted.stream().filter(id -> present.state(id).isEmpty()).toList());
  }

  /**
   * Learns the tasks of these, as far as they are not known yet, with what they do now, as {@link
   * PresentStates} has it. Cost: a call for each 10,000 of them.
   */
  void learnTasks(Collection<InvocationId> ids) {
    present.learn(ids.stream().filter(id -> of(id).task().isEmpty()).toList());
  }

  /** Begins to read the records of these, which are kept when they are read. */
  void beginRecords(Collection<InvocationId> ids) {
    List<InvocationId> unknown = ids.stream().filter(id -> !asked.contains(id)).toList();
    if (!unknown.isEmpty()) {
      visit.begin(() -> visit.records(unknown));
    }
  }

  /**
   * Learns the records of these; tells why they cannot be read. Cost: a call for each 1,000 that
   * were not asked for yet.
   */
  Optional<Absence> learnRecords(Collection<InvocationId> ids) {
    List<InvocationId> unknown = ids.stream().filter(asked::add).toList();
    Answer<Map<InvocationId, StoredInvocation>> found = visit.recordsOrWhyNot(unknown);
    found.available().ifPresent(records::putAll);
    return found.absence();
  }

  /** What is known of an invocation by now. */
  TimelineSubject of(InvocationId id) {
    Optional<InvocationState> state = present.state(id);
    Optional<StatusRecord> current = state.map(InvocationState::status);
    return records.get(id) instanceof Invocation record
        ? TimelineSubject.of(record, current)
        : new TimelineSubject(
            id, state.map(InvocationState::task), Optional.empty(), Optional.empty(), current);
  }

  Map<InvocationId, TimelineSubject> of(Collection<InvocationId> ids) {
    return ids.stream().map(this::of).collect(Collectors.toMap(TimelineSubject::id, each -> each));
  }
}

package dev.pynmon.application.service.timeline;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.status.KnownStatus;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The invocations that are told one by one, and what is asked about them. For one thread. */
final class OneByOne {
  private final Visit visit;
  private final Ask ask;
  private final FoundChanges changes;
  private final PresentStates present;
  private final Subjects subjects;
  private final Runners runners;

  OneByOne(
      Visit visit,
      Ask ask,
      FoundChanges changes,
      PresentStates present,
      Subjects subjects,
      Runners runners) {
    this.visit = visit;
    this.ask = ask;
    this.changes = changes;
    this.present = present;
    this.subjects = subjects;
    this.runners = runners;
  }

  /**
   * Begins to ask about those that are told by now, whatever else is found. Where not all are told,
   * how they began may change which are: then about none.
   */
  void begin() {
    begin(changes.invocations() > ask.bound() ? Set.of() : told());
  }

  /**
   * Learns all that is told of those that are known by now, and adds to the changes what they do at
   * present; asks for nothing twice. Who is told is settled before that is known, which may put a
   * few of them behind others: to choose again would be to ask again.
   */
  void learn(List<AtomicRun> services) {
    Set<InvocationId> told = told();
    begin(told);
    subjects.learnRecords(told);
    present.learn(told.stream().filter(id -> Lasting.is(changes.last(id))).toList());
    learnTasks();
    Stream<RunnerId> servants = services.stream().map(AtomicRun::runner);
    runners.learn(Stream.concat(servants, ChangeMakers.newestFirst(changes.entries())));
    runners.learnSigns(busy(services));
  }

  /** Begins to ask what and who these are, and why those failed that did. */
  private void begin(Set<InvocationId> told) {
    subjects.beginRecords(told);
    runners.begin(ChangeMakers.newestFirst(changes.entries()));
    List<InvocationId> failed = told.stream().filter(this::isFailed).toList();
    if (ask.failureCauses() && !failed.isEmpty()) {
      visit.begin(() -> visit.failureCausesOf(failed));
    }
  }

  private boolean isFailed(InvocationId id) {
    return changes
        .last(id)
        .filter(last -> last.status().status() == KnownStatus.FAILED)
        .isPresent();
  }

  /**
   * For what is occupied by task; those of the invocations that are told one by one are known by
   * now.
   */
  private void learnTasks() {
    if (!ask.categories().isEmpty()) {
      subjects.learnTasks(changes.newestFirst().limit(ChangeCollector.MAX_FILTERED).toList());
    }
  }

  /** As many as may be told one by one, and what is selected. */
  private Set<InvocationId> told() {
    Set<InvocationId> told = new LinkedHashSet<>();
    changes.newestFirst().limit(ask.bound()).forEach(told::add);
    ask.selected().stream().filter(changes::knows).forEach(told::add);
    return told;
  }

  /** Whoever is at something of which no end is known. */
  private Set<RunnerId> busy(List<AtomicRun> services) {
    Set<RunnerId> busy = new LinkedHashSet<>();
    services.stream().filter(run -> run.end().isEmpty()).map(AtomicRun::runner).forEach(busy::add);
    new AtWork(changes, present).runners().forEach(busy::add);
    return busy;
  }
}

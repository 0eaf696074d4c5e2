package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.application.port.in.timeline.TimelineView.Cut;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.domain.timeline.TimelineSource;
import dev.pynmon.domain.timeline.TriggerActivity;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads what went on: finds the changes and asks what else is needed. For one thread. */
final class TimelineReader {
  private final Visit visit;
  private final Ask ask;
  private final BooleanSupplier crowded;
  private final FoundChanges changes = new FoundChanges();
  private final PresentStates present;
  private final Subjects subjects;
  private final Runners runners;
  private final Searched searched;
  private final Set<InvocationId> unwanted = new HashSet<>();

  /**
   * Nothing is asked yet.
   *
   * @param matching tells of which invocations a query holds
   * @param crowded true when the window holds more than can be read, so that some of it is chosen;
   *     not asked where a scope tells what to read
   */
  TimelineReader(Visit visit, Ask ask, MatchingInvocations matching, BooleanSupplier crowded) {
    this.visit = visit;
    this.ask = ask;
    this.crowded = crowded;
    this.present = new PresentStates(visit, ask.window().to(), changes);
    this.subjects = new Subjects(visit, present);
    this.runners = new Runners(visit);
    this.searched = new Searched(visit, matching, ask.filter().search(), present);
  }

  /** What went on; missing when the histories, or what the filter asks for, cannot be read. */
  Answer<Found> read() {
    ChangeCollector collector = new ChangeCollector(visit, ask, changes, present);
    Supplier<Answer<Reach>> reach = collector.begin(crowded);
    Later<ServiceRuns> services = visit.begin(this::services);
    return Visit.flat(
        reach
            .get()
            .map(
                found ->
                    Visit.flat(
                            subjects
                                .readFor(ask.filter(), changes.ids())
                                .map(readable -> retain(ask)))
                        .map(readable -> found(found, services))));
  }

  private ServiceRuns services() {
    return ask.services() ? ServiceRuns.read(visit, ask.window()) : ServiceRuns.NONE;
  }

  /**
   * Events and triggers are asked for last, side by side with nothing but each other: they often
   * lie in the same store as all else, which is not asked any more once it was too slow with them.
   */
  private Found found(Reach reach, Later<ServiceRuns> asked) {
    Instant start = reach.entriesBackTo().orElse(ask.window().from());
    Reach bars = addBegins(start) ? reach : reach.withLastingBackTo(start);
    ServiceRuns services = asked.get();
    readAbout(services.runs());
    TriggerReading triggers =
        TriggerReading.read(visit, ask.window(), ask.now(), ask.query().besides().focus());
    Ask wider = ask.around(triggers.activity());
    runners.begin(emitters(triggers.activity()));
    boolean all = addNamed(wider, triggers.activity(), services.runs());
    runners.learn(emitters(triggers.activity()));
    TimelineSource source = source(services.runs(), triggers.activity());
    return new Found(
        Timeline.of(source, wider.filter()),
        Occupancy.of(source, wider.filter(), ask.categories()),
        bars.with(Cut.SERVICES, isCut(services))
            .with(Cut.NAMED, !all)
            .with(Cut.UNREADABLE, !triggers.readable())
            .with(Cut.TRIGGERS, !triggers.complete())
            .with(searched.matches()));
  }

  /** Missing when a query cannot be asked. */
  private Answer<Boolean> retain(Ask wanted) {
    retain(id -> wanted.filter().accepts(subjects.of(id)));
    Answer<Boolean> asked = searched.ask(changes.newestFirst(ask.edge()).toList());
    retain(searched::holds);
    return asked;
  }

  private void retain(Predicate<InvocationId> wanted) {
    changes.ids().stream().filter(wanted.negate()).forEach(unwanted::add);
    changes.retain(id -> !unwanted.contains(id));
  }

  /**
   * Adds what those did in the window that events and runs name and that were not found otherwise.
   * An even choice stays one, and a scope grows. Cost: a call for the first {@value
   * ShowTimelineUseCase#MAX_NAMED}, and what has to be known of them.
   *
   * @return false when there are more
   */
  private boolean addNamed(Ask wider, TriggerActivity activity, List<AtomicRun> services) {
    List<InvocationId> named = named(wider.filter(), activity);
    List<InvocationId> asked =
        named.subList(0, Math.min(named.size(), ShowTimelineUseCase.MAX_NAMED));
    if (!asked.isEmpty()) {
      visit
          .stateBackend(store -> OwnHistories.read(store.histories(), asked, ask.window()))
          .available()
          .map(OwnHistories::entries)
          .filter(entries -> !entries.isEmpty())
          .ifPresent(entries -> add(wider, entries, services));
    }
    return asked.size() == named.size();
  }

  private List<InvocationId> named(TimelineFilter wider, TriggerActivity activity) {
    if (!wider.scope().isEmpty()) {
      return wider.scope().stream()
          .filter(id -> !ask.filter().scope().contains(id) && !changes.knows(id))
          .sorted()
          .toList();
    }
    return crowded.getAsBoolean()
        ? List.of()
        : activity.named().stream()
            .filter(id -> !changes.knows(id) && !unwanted.contains(id))
            .toList();
  }

  private void add(Ask wider, List<HistoryEntry> entries, List<AtomicRun> services) {
    entries.forEach(entry -> unwanted.remove(entry.invocation()));
    changes.add(entries);
    subjects.readFor(
        wider.filter(), entries.stream().map(HistoryEntry::invocation).distinct().toList());
    retain(wider);
    readAbout(services);
  }

  /** What is told of those that are known by now; asks for nothing twice. */
  private void readAbout(List<AtomicRun> services) {
    Set<InvocationId> told = told();
    beginAbout(told);
    subjects.readRecords(told);
    present.ask(told.stream().filter(id -> Lasting.is(changes.last(id))).toList());
    readTasks();
    Stream<RunnerId> servants = services.stream().map(AtomicRun::runner);
    runners.learn(Stream.concat(servants, Actors.newestFirst(changes.entries())));
    runners.learnSigns(busy(services));
  }

  /** Begins to ask what and who those are that are told by now, and why those failed that did. */
  private void beginAbout(Set<InvocationId> told) {
    subjects.beginRecords(told);
    runners.begin(Actors.newestFirst(changes.entries()));
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

  private static boolean isCut(ServiceRuns services) {
    return !services.complete() || services.runs().size() > Timeline.MOST_SERVICES;
  }

  /**
   * For what is occupied by task; those of the invocations that are told one by one are known by
   * now.
   */
  private void readTasks() {
    if (!ask.categories().isEmpty()) {
      subjects.readTasks(
          changes.newestFirst(ask.edge()).limit(ChangeCollector.MAX_FILTERED).toList());
    }
  }

  /** Where not all are told, how they began may change which are. */
  private Set<InvocationId> surelyTold() {
    return changes.ids().size() > ask.bound() ? Set.of() : told();
  }

  /** As many as may be told one by one, and what is selected. */
  private Set<InvocationId> told() {
    Set<InvocationId> told = new LinkedHashSet<>();
    changes.newestFirst(ask.edge()).limit(ask.bound()).forEach(told::add);
    ask.selected().stream().filter(changes::knows).forEach(told::add);
    return told;
  }

  /**
   * Adds the changes before the first ones that were found, where these ended a status that lasted,
   * and those behind a window of the past, where something still lasted when it ended, or was put
   * back by recovery: they tell that a runner fell silent, and who took up what it held. Such are
   * about as many as were at work when the window began, and when it ended. Cost: a call for each
   * 1,000.
   *
   * @return false when more began before than may be told, so that the oldest lack their beginning
   */
  private boolean addBegins(Instant start) {
    List<InvocationId> cut =
        changes.newestFirst(ask.edge()).filter(id -> isCut(id, start)).toList();
    List<InvocationId> asked = cut.subList(0, Math.min(cut.size(), ask.bound()));
    List<InvocationId> both = Stream.concat(asked.stream(), outlasting()).distinct().toList();
    TimeWindow window = new TimeWindow(start, ask.window().to());
    Later<Answer<OwnHistories>> begins =
        visit.begin(() -> visit.stateBackend(s -> OwnHistories.read(s.histories(), both, window)));
    beginAbout(surelyTold());
    begins.get().available().map(OwnHistories::entries).ifPresent(changes::add);
    return asked.size() == cut.size();
  }

  /** Those at something when a window of the past ended, as many as may be told one by one. */
  private Stream<InvocationId> outlasting() {
    return ask.isPast()
        ? changes
            .newestFirst(ask.edge())
            .filter(id -> changes.last(id).filter(TimelineReader::leadsOn).isPresent())
            .limit(ask.bound())
        : Stream.empty();
  }

  /** What comes of it is told: a runner is at it, or it was put back. */
  private static boolean leadsOn(HistoryEntry last) {
    InvocationStatus status = last.status().status();
    return Lasting.is(last) || status == KnownStatus.REROUTED || status.isRecovery();
  }

  private boolean isCut(InvocationId id, Instant start) {
    return changes
        .first(id)
        .filter(first -> !first.at().isBefore(start))
        .filter(Lasting::mayEndWith)
        .isPresent();
  }

  private TimelineSource source(List<AtomicRun> services, TriggerActivity activity) {
    return new TimelineSource(
        ask.window(),
        ask.now(),
        changes.entries(),
        runners.contexts(),
        subjects.of(changes.ids()),
        services,
        runners.signs(ask.now()),
        activity);
  }

  private static Stream<RunnerId> emitters(TriggerActivity activity) {
    return activity.events().stream()
        .map(event -> event.emitter().runner())
        .flatMap(Optional::stream);
  }

  /** Whoever is at something of which no end is known. */
  private Set<RunnerId> busy(List<AtomicRun> services) {
    Set<RunnerId> busy = new LinkedHashSet<>();
    services.stream().filter(run -> run.end().isEmpty()).map(AtomicRun::runner).forEach(busy::add);
    new AtWork(changes, present).runners().forEach(busy::add);
    return busy;
  }

  /**
   * What went on, and how far back was looked for it.
   *
   * @param timeline what went on
   * @param occupancy what was occupied
   * @param reach how far
   */
  record Found(Timeline timeline, Occupancy occupancy, Reach reach) {}
}

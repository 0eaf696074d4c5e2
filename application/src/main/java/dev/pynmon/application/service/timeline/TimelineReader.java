package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.application.port.in.timeline.TimelineView.Cut;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.domain.timeline.TimelineSource;
import dev.pynmon.domain.timeline.TriggerActivity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads what went on, in an order that counts: the changes in the window, of which the filter keeps
 * some; how these began and what came of them; what is told of those that are told one by one; what
 * triggers did; and the same once more for those that triggers name. For one thread.
 */
final class TimelineReader {
  private final Visit visit;
  private final Ask ask;
  private final BooleanSupplier crowded;
  private final FoundChanges changes;
  private final PresentStates present;
  private final Subjects subjects;
  private final Runners runners;
  private final Searched searched;
  private final ChangeFilter changeFilter;
  private final OneByOne oneByOne;

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
    this.changes = new FoundChanges(ask.edge());
    this.present = new PresentStates(visit, ask.window().to(), changes);
    this.subjects = new Subjects(visit, present);
    this.runners = new Runners(visit);
    this.searched = new Searched(visit, matching, ask.filter().search(), present);
    this.changeFilter = new ChangeFilter(changes, subjects, searched);
    this.oneByOne = new OneByOne(visit, ask, changes, present, subjects, runners);
  }

  /** What went on; missing when the histories, or what the filter asks for, cannot be read. */
  Answer<ToldWindow> read() {
    ChangeCollector collector = new ChangeCollector(visit, ask, changes, present);
    Supplier<Answer<Reach>> collected = collector.begin(crowded);
    Later<ServiceRuns> services = visit.begin(this::services);
    return Answer.flat(collected.get().map(reach -> filtered(reach, services)));
  }

  private ServiceRuns services() {
    return ask.services() ? ServiceRuns.read(visit, ask.window()) : ServiceRuns.NONE;
  }

  private Answer<ToldWindow> filtered(Reach reach, Later<ServiceRuns> services) {
    Optional<Absence> unread = changeFilter.apply(ask.filter());
    return unread.isPresent()
        ? new Answer.Missing<>(unread.get())
        : new Answer.Available<>(told(reach, services));
  }

  /**
   * Events and triggers are asked for last, side by side with nothing but each other: they often
   * lie in the same store as all else, which is not asked any more once it was too slow with them.
   */
  private ToldWindow told(Reach reach, Later<ServiceRuns> asked) {
    Instant start = reach.entriesBackTo().orElse(ask.window().from());
    Beyond beyond = Beyond.begin(visit, ask, changes, start);
    oneByOne.begin();
    beyond.add();
    ServiceRuns services = asked.get();
    oneByOne.learn(services.runs());
    TriggerReading triggers =
        TriggerReading.read(visit, ask.window(), ask.now(), ask.query().besides().focus());
    Ask wider = ask.around(triggers.activity());
    runners.begin(emitters(triggers.activity()));
    boolean all = addNamed(wider, triggers.activity(), services.runs());
    runners.learn(emitters(triggers.activity()));
    TimelineSource source = source(services.runs(), triggers.activity());
    return new ToldWindow(
        Timeline.of(source, wider.filter()),
        Occupancy.of(source, wider.filter(), ask.categories()),
        (beyond.isComplete() ? reach : reach.withLastingBackTo(start))
            .with(Cut.SERVICES, areCut(services))
            .with(Cut.NAMED, !all)
            .with(Cut.UNREADABLE, !triggers.readable())
            .with(Cut.TRIGGERS, !triggers.complete())
            .with(searched.matches()));
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
          .ifPresent(
              entries -> {
                changeFilter.add(entries, wider.filter());
                oneByOne.learn(services);
              });
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
            .filter(id -> !changes.knows(id) && !changeFilter.hasForgotten(id))
            .toList();
  }

  private static boolean areCut(ServiceRuns services) {
    return !services.complete() || services.runs().size() > Timeline.MOST_SERVICES;
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
}

package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.in.timeline.TimelineView.Cut;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineSource;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes one picture: finds the changes, asks what else is needed, and draws. For one thread. */
final class PictureMaker {
  private final Visit visit;
  private final Ask ask;
  private final boolean crowded;
  private final TriggerReading triggers;
  private final Changes changes = new Changes();
  private final Present present;
  private final Subjects subjects;

  /**
   * Nothing is asked yet but what the trigger store tells.
   *
   * @param crowded true when the window holds more than can be read, so that some of it is chosen
   */
  PictureMaker(Visit visit, Ask ask, boolean crowded) {
    this.visit = visit;
    this.crowded = crowded;
    this.triggers = TriggerReading.read(visit, ask.window(), ask.query().focus());
    this.ask = ask.around(triggers.activity());
    this.present = new Present(visit, ask.window().to(), changes);
    this.subjects = new Subjects(visit, present);
  }

  /** The picture; missing when the histories, or what the filter asks for, cannot be read. */
  ComponentState<Picture> make() {
    ChangeCollector collector = new ChangeCollector(visit, ask, changes, present);
    ComponentState<Reach> reach = crowded ? collector.choose() : collector.collect();
    return Visit.flat(
        reach.ask(
            found -> {
              addNamed();
              return subjects.readFor(ask.filter(), changes.ids()).ask(readable -> picture(found));
            }));
  }

  /** An even choice stays one, and of a scope all is known. */
  private void addNamed() {
    if (!crowded && ask.filter().scope().isEmpty()) {
      triggers.addNamed(visit, ask.window(), changes);
    }
  }

  private Picture picture(Reach reach) {
    changes.retain(id -> ask.filter().accepts(subjects.of(id)));
    Instant start = reach.entriesBackTo().orElse(ask.window().from());
    boolean complete = addBegins(start);
    Set<InvocationId> drawable = drawable();
    subjects.readRecords(drawable);
    present.ask(drawable.stream().filter(id -> Lasting.is(changes.last(id))).toList());
    readTasks();
    ServiceRuns services =
        ask.services() ? ServiceRuns.read(visit, ask.window()) : ServiceRuns.NONE;
    Reach bars = complete ? reach : reach.withBarsBackTo(start);
    Reach known = isCut(services) ? bars.with(Cut.SERVICES) : bars;
    TimelineSource source = source(services.runs());
    Timeline timeline = Timeline.of(source, ask.options());
    boolean whole = triggers.complete() && timeline.causes().complete();
    return new Picture(
        timeline,
        Occupancy.of(source, ask.filter(), ask.categories()),
        whole ? known : known.with(Cut.TRIGGERS));
  }

  private static boolean isCut(ServiceRuns services) {
    return !services.complete() || services.runs().size() > TimelineSource.MOST_SERVICES;
  }

  /** For what is occupied by task; those of the invocations that are drawn are known by now. */
  private void readTasks() {
    if (!ask.categories().isEmpty()) {
      subjects.readTasks(
          changes.newestFirst(ask.edge()).limit(ChangeCollector.MAX_FILTERED).toList());
    }
  }

  /** As many as may be drawn one by one, and what is selected. */
  private Set<InvocationId> drawable() {
    Set<InvocationId> drawable = new LinkedHashSet<>();
    changes.newestFirst(ask.edge()).limit(ask.bound()).forEach(drawable::add);
    ask.selected().stream().filter(changes::knows).forEach(drawable::add);
    return drawable;
  }

  /**
   * Adds the changes before the first ones that were found, where these ended a status that lasted.
   * Such are about as many as were at work when the window began. Cost: a call for each 1,000.
   *
   * @return false when there are more than may be drawn, so that the oldest lack their beginning
   */
  private boolean addBegins(Instant start) {
    List<InvocationId> cut =
        changes.newestFirst(ask.edge()).filter(id -> isCut(id, start)).toList();
    List<InvocationId> asked = cut.subList(0, Math.min(cut.size(), ask.bound()));
    TimeWindow window = new TimeWindow(start, ask.window().to());
    visit
        .stateBackend(store -> OwnHistories.read(store.histories(), asked, window))
        .available()
        .map(OwnHistories::entries)
        .ifPresent(changes::add);
    return asked.size() == cut.size();
  }

  private boolean isCut(InvocationId id, Instant start) {
    return changes
        .first(id)
        .filter(first -> !first.at().isBefore(start))
        .filter(Lasting::mayEndWith)
        .isPresent();
  }

  private TimelineSource source(List<AtomicRun> services) {
    List<HistoryEntry> entries = changes.entries();
    Stream<RunnerId> servants = services.stream().map(AtomicRun::runner);
    Stream<RunnerId> others = Stream.concat(servants, emitters());
    Runners runners = Runners.read(visit, Stream.concat(others, Actors.newestFirst(entries)));
    Map<RunnerId, Instant> silent = runners.silentSince(visit, busy(services), ask.now());
    return new TimelineSource(
        ask.window(),
        ask.now(),
        entries,
        runners.contexts(),
        subjects.of(changes.ids()),
        services,
        silent,
        triggers.activity());
  }

  private Stream<RunnerId> emitters() {
    return triggers.activity().events().stream()
        .map(event -> event.emitter().runner())
        .flatMap(Optional::stream);
  }

  /** Whoever is at something of which no end is known. */
  private Set<RunnerId> busy(List<AtomicRun> services) {
    Set<RunnerId> busy = new LinkedHashSet<>();
    services.stream().filter(run -> run.end().isEmpty()).map(AtomicRun::runner).forEach(busy::add);
    changes.ids().stream()
        .filter(this::goesOn)
        .map(changes::last)
        .flatMap(Optional::stream)
        .map(HistoryEntry::runnerContext)
        .flatMap(Optional::stream)
        .forEach(busy::add);
    return busy;
  }

  private boolean goesOn(InvocationId id) {
    Optional<HistoryEntry> last = changes.last(id).filter(Lasting::is);
    Function<HistoryEntry, Boolean> still =
        entry -> present.state(id).map(state -> Lasting.isSame(state, entry)).orElse(true);
    return last.map(still).orElse(false);
  }

  /**
   * A picture and how far back was looked for it.
   *
   * @param timeline the picture
   * @param occupancy what was occupied
   * @param reach how far
   */
  record Picture(Timeline timeline, Occupancy occupancy, Reach reach) {}
}

package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.in.timeline.TimelineView.Cut;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.application.port.in.timeline.TimelineView.Sample;
import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Finds the changes that are told: those in the window, and those before it that began a status
 * which lasts into it. Calls: one for each 20,000 changes in the window (ten at most), one for what
 * lasts now, one to look back where that is not enough, two for what is selected, one or two where
 * the window ended while it was asked for. A scope is read by its own histories alone, a call for
 * each 1,000 ids and one for their present states.
 */
final class ChangeCollector {
  /** A scope of more ids than this is looked for in the window. */
  static final int MAX_SCOPE = 5_000;

  /** How many selected invocations are asked for on their own, at most. */
  static final int MAX_SELECTED = 1_000;

  /** How many changes before the window are looked at, at most. */
  static final int LOOK_BACK = Histories.MAX_CHUNK;

  /**
   * With a filter that asks for each invocation's task or workflow, no more are looked at than
   * this: that is a call for each 1,000 of them (for each 10,000 where the orchestrator knows).
   */
  static final int MAX_FILTERED = 50_000;

  /** Fewer invocations have so many changes each that their newest tell more than their oldest. */
  static final int LEAST_SAMPLED = 1_000;

  private final Visit visit;
  private final Ask ask;
  private final FoundChanges changes;
  private final PresentStates present;

  ChangeCollector(Visit visit, Ask ask, FoundChanges changes, PresentStates present) {
    this.visit = visit;
    this.ask = ask;
    this.changes = changes;
    this.present = present;
  }

  /**
   * Begins to read what need not wait for anything else. What this gives collects the rest; missing
   * when the histories cannot be read.
   *
   * @param crowded true when not all in the window can be read; asked where there is no scope only
   */
  Supplier<Answer<Reach>> begin(BooleanSupplier crowded) {
    if (isScoped()) {
      return scoped();
    }
    return !Subjects.isSelective(ask.filter()) && crowded.getAsBoolean() ? sampled() : whole();
  }

  private Supplier<Answer<Reach>> whole() {
    Later<Answer<WindowEntries>> window = visit.begin(this::window);
    Beside beside = beside();
    return () -> window.get().map(read -> complete(read, beside));
  }

  /**
   * Collects what an even sample of the window's invocations did; not where only some tasks or
   * workflows are wanted: a sample would hold few of them, and of a rare one none. Calls: one for
   * the sample, one for each 1,000 of them, one for what lasts now.
   */
  private Supplier<Answer<Reach>> sampled() {
    Later<Answer<HistorySample>> sample =
        visit.begin(
            () ->
                visit.stateBackend(
                    store -> store.histories().sample(ask.window(), HistorySample.MAX_CHANGES)));
    Beside beside = beside();
    return () -> Answer.flat(sample.get().map(found -> ofSample(found, beside)));
  }

  private Beside beside() {
    List<InvocationId> selected = sorted(ask.selected(), MAX_SELECTED);
    return new Beside(
        selected,
        visit.begin(() -> read(selected)),
        visit.begin(() -> PresentPages.read(visit, ask.filter().task(), ask.bound())));
  }

  private Answer<Reach> ofSample(HistorySample sample, Beside beside) {
    List<InvocationId> ids =
        sample.changes().stream().map(HistorySample.Change::invocation).distinct().toList();
    if (ids.size() < LEAST_SAMPLED) {
      return window().map(read -> complete(read, beside));
    }
    Sample told = new Sample(ids.size(), sample.total());
    return add(ids, read(ids))
        .map(
            read -> {
              add(beside.selected(), beside.histories().get());
              Optional<Instant> from =
                  addPresent(beside) ? Optional.empty() : Optional.of(ask.window().from());
              return withCut(new Reach(Optional.empty(), from, Optional.of(told)), read);
            });
  }

  private boolean isScoped() {
    int scope = ask.filter().scope().size();
    return scope > 0 && scope <= MAX_SCOPE;
  }

  private Supplier<Answer<Reach>> scoped() {
    List<InvocationId> scope = sorted(ask.filter().scope(), MAX_SCOPE);
    Later<Answer<OwnHistories>> own = visit.begin(() -> read(scope));
    return () -> add(scope, own.get()).map(read -> withCut(Reach.ALL, read));
  }

  private Answer<WindowEntries> window() {
    WindowEntries.Bound bound =
        new WindowEntries.Bound(
            ask.most().entries(),
            Subjects.areNeededBy(ask.filter()) ? ask.most().filtered() : Integer.MAX_VALUE);
    return visit.stateBackend(store -> WindowEntries.read(store.histories(), ask.window(), bound));
  }

  private Reach complete(WindowEntries read, Beside beside) {
    changes.add(read.entries());
    add(beside.selected(), beside.histories().get());
    Instant start = read.backTo().orElse(ask.window().from());
    return new Reach(read.backTo(), addPresent(beside) ? Optional.empty() : lookBack(start));
  }

  /** Adds what lasts now; true when that is all that spans the window. */
  private boolean addPresent(Beside beside) {
    PresentPages lasting = beside.lasting().get();
    present.learn(lasting);
    return lasting.complete() && !ask.isPast() && ask.since().map(this::addEnded).orElse(true);
  }

  /**
   * Adds what ended behind the window, before what lasts was read; false where that may be more.
   */
  private boolean addEnded(TimeWindow since) {
    return visit
        .stateBackend(store -> EndedSince.read(store.histories(), since, changes, ask.window()))
        .available()
        .filter(
            ended -> {
              changes.add(ended.entries());
              return ended.complete();
            })
        .isPresent();
  }

  /** What these did around the window, whatever else there is. */
  private Answer<OwnHistories> read(List<InvocationId> ids) {
    return visit.stateBackend(store -> OwnHistories.read(store.histories(), ids, ask.window()));
  }

  /** Adds that, and what they do now. */
  private Answer<OwnHistories> add(List<InvocationId> ids, Answer<OwnHistories> read) {
    read.available().map(OwnHistories::entries).ifPresent(changes::add);
    present.learn(ids.stream().filter(this::mayGoOn).toList());
    return read;
  }

  private static Reach withCut(Reach reach, OwnHistories read) {
    return read.complete() ? reach : reach.with(Cut.HISTORIES);
  }

  private boolean mayGoOn(InvocationId id) {
    return changes.last(id).map(Lasting::is).orElse(true);
  }

  /** Adds what began not long before and was not over by then; tells how far was looked. */
  private Optional<Instant> lookBack(Instant start) {
    Instant end = start.minusNanos(1_000);
    if (end.isBefore(Instant.EPOCH)) {
      return Optional.empty();
    }
    TimeWindow before = new TimeWindow(Instant.EPOCH, end);
    WindowEntries.Bound bound = new WindowEntries.Bound(LOOK_BACK, Integer.MAX_VALUE);
    Answer<WindowEntries> read =
        visit.stateBackend(store -> WindowEntries.read(store.histories(), before, bound));
    read.available().ifPresent(found -> addLasting(found.entries()));
    return read.available().map(WindowEntries::backTo).orElse(Optional.of(start));
  }

  private void addLasting(List<HistoryEntry> oldestFirst) {
    Map<InvocationId, HistoryEntry> last = new LinkedHashMap<>();
    oldestFirst.forEach(entry -> last.put(entry.invocation(), entry));
    last.values().stream()
        .filter(Lasting::is)
        .filter(entry -> !changes.knows(entry.invocation()))
        .forEach(changes::add);
  }

  private static List<InvocationId> sorted(Collection<InvocationId> ids, int limit) {
    return ids.stream().sorted().limit(limit).toList();
  }

  /**
   * What is read beside the window.
   *
   * @param selected the selected invocations
   * @param histories what they did
   * @param lasting what lasts now
   */
  private record Beside(
      List<InvocationId> selected,
      Later<Answer<OwnHistories>> histories,
      Later<PresentPages> lasting) {}
}

package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.in.invocation.FilterChoices;
import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.application.port.in.timeline.TimelineWithChoices;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.Choices;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.application.service.invocation.NearestChanges;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.invocation.NearestChange;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Surroundings;
import dev.pynmon.domain.timeline.Timeline;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What went on in a window of time. A quiet window costs at most twelve calls, on its page one or
 * two more where nothing at all changed in it, to tell when something did, and two to four where it
 * reaches the present, for {@link QuietRunners}; whatever the store holds: the strip around it, the
 * window, what lasts now, how the first bars began, records, present states, runs of the atomic
 * service, runners, their signs of life, events, runs of triggers, runners that emitted; a window
 * of the past two more, to look back and for ticks that were seen later, an event that is looked
 * for one more. Where events and triggers name others than were found, these are read: a call, and
 * four more for what they are and who ran them. What else is asked goes by the batches of the
 * window: {@link ChangeCollector}, {@link Subjects}, {@link TimelineReader}.
 */
public final class ShowTimelineService implements ShowTimelineUseCase {
  private final AppDirectory apps;
  private final MatchingInvocations matching;
  private final Ask.Most most;

  /**
   * Reads windows.
   *
   * @param matching tells of which invocations a query holds
   */
  public ShowTimelineService(AppDirectory apps, MatchingInvocations matching) {
    this(apps, matching, Ask.Most.USUAL);
  }

  /** The same that looks at more or less. */
  ShowTimelineService(AppDirectory apps, MatchingInvocations matching, Ask.Most most) {
    this.apps = apps;
    this.matching = matching;
    this.most = most;
  }

  Ask.Most most() {
    return most;
  }

  @Override
  public TimelineView show(TimelineQuery query) {
    try (Visit visit = apps.visit(query.app())) {
      return show(visit, query);
    }
  }

  @Override
  public TimelineWithChoices withChoices(TimelineQuery query) {
    try (Visit visit = apps.visit(query.app())) {
      Later<TimelineView> view = visit.begin(() -> show(visit, query, true));
      FilterChoices choices = Choices.read(visit);
      return new TimelineWithChoices(view.get(), choices);
    }
  }

  /** The same, as a part of a visit. */
  public TimelineView show(Visit visit, TimelineQuery query) {
    return show(visit, query, false);
  }

  private TimelineView show(Visit visit, TimelineQuery query, boolean page) {
    Instant now = visit.asOf();
    Ask ask = Ask.at(now, query, most);
    TimeWindow range = Surroundings.around(ask.window(), ask.now());
    Later<Answer<HistorySample>> around = visit.begin(() -> sample(visit, range));
    Supplier<Optional<NearestChange>> nearest =
        page ? visit.ahead(() -> nearest(visit, around.get(), ask)) : Optional::empty;
    QuietRunners quiet = page ? QuietRunners.of(visit, ask) : QuietRunners.notAsked();
    Answer<ToldWindow> read =
        new TimelineReader(visit, ask, matching, () -> isCrowded(around.get(), ask)).read();
    Optional<Timeline> told = read.available().map(ToldWindow::timeline);
    boolean nothing = told.filter(Timeline::isEmpty).isPresent();
    return new TimelineView(
        visit.summary(),
        now,
        read.map(ToldWindow::timeline),
        around.get().map(sample -> new Surroundings(range, sample)),
        read.available().map(ToldWindow::occupancy),
        read.available().map(ToldWindow::reach).orElse(Reach.ALL),
        missing(visit),
        nothing ? nearest.get() : Optional.empty(),
        quiet.beside(read),
        ask.failureCauses()
            ? told.map(any -> visit.failureCausesOf(any.failed())).orElse(Map.of())
            : Map.of());
  }

  /** Asked for only where nothing changed, together with what else is asked then. */
  private static Optional<NearestChange> nearest(
      Visit visit, Answer<HistorySample> around, Ask ask) {
    return around
        .available()
        .filter(sample -> sample.totalIn(ask.window()) == 0)
        .map(
            _ ->
                visit
                    .stateBackend(
                        store -> new NearestChanges(store.histories()).to(ask.window(), ask.now()))
                    .available()
                    .orElseGet(NearestChange.NotFound::new));
  }

  private static Answer<HistorySample> sample(Visit visit, TimeWindow range) {
    return visit.stateBackend(store -> store.histories().sample(range, Surroundings.MAX_CHANGES));
  }

  /** That a store keeps no events, as before pynenc 0.2.4, takes nothing from what is told. */
  private static Map<Component, Absence> missing(Visit visit) {
    Map<Component, Absence> missing = new HashMap<>(visit.missing());
    missing.remove(Component.TRIGGER, new Absence.InThisVersion());
    return missing;
  }

  /** True when the window holds too many changes to read, about. */
  private static boolean isCrowded(Answer<HistorySample> around, Ask ask) {
    return around
        .available()
        .filter(sample -> sample.totalIn(ask.window()) > ask.most().exact())
        .isPresent();
  }
}

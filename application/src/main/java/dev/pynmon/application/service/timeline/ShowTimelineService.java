package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineSource;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What went on in a window of time. */
public final class ShowTimelineService implements ShowTimelineUseCase {
  private final AppDirectory apps;
  private final Clock clock;

  public ShowTimelineService(AppDirectory apps, Clock clock) {
    this.apps = apps;
    this.clock = clock;
  }

  @Override
  public TimelineView show(TimelineQuery query) {
    Visit visit = apps.visit(query.app());
    Instant now = clock.instant();
    ComponentState<WindowEntries> window =
        visit.stateBackend(
            store ->
                WindowEntries.read(
                    store.histories(),
                    query.window(),
                    new WindowEntries.Bound(MAX_ENTRIES, MAX_ENTRIES)));
    ComponentState<Timeline> timeline =
        window.ask(
            read ->
                Timeline.of(
                    new TimelineSource(
                        query.window(), now, read.entries(), Map.of(), Map.of(), Map.of()),
                    query.options()));
    Optional<Instant> backTo = window.available().flatMap(WindowEntries::backTo);
    return new TimelineView(
        visit.summary(), now, timeline, new Reach(backTo, Optional.empty()), visit.missing());
  }
}

package dev.pynmon.application.service.state;

import dev.pynmon.application.port.in.state.ShowStateBackendUseCase;
import dev.pynmon.application.port.in.state.StateBackendOverview;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.time.Clock;
import java.time.Instant;

/** The state backend of an application as a store. */
public final class ShowStateBackendService implements ShowStateBackendUseCase {
  private static final long RECORD_BOUND = 100_000;

  private final AppDirectory apps;
  private final Clock clock;

  public ShowStateBackendService(AppDirectory apps, Clock clock) {
    this.apps = apps;
    this.clock = clock;
  }

  @Override
  public StateBackendOverview show(AppKey app, PageRequest orphans) {
    Visit visit = apps.visit(app);
    Instant now = clock.instant();
    ComponentState<Count> records =
        visit.stateBackend(store -> store.records().count(RECORD_BOUND));
    ComponentState<Count> types =
        visit
            .stateBackend(
                store -> store.workflows().types(PageRequest.first(PageRequest.MAX_LIMIT)))
            .ask(ShowStateBackendService::count);
    Orphans found = Orphans.find(visit, orphans);
    return new StateBackendOverview(
        visit.summary(),
        now,
        records,
        types,
        found.page(),
        found.lookedAt(),
        new Settings(visit.app()).of(Component.STATE_BACKEND));
  }

  private static Count count(Page<TaskKey> types) {
    return types.next().isPresent()
        ? new Count.AtLeast(types.items().size())
        : new Count.Exact(types.items().size());
  }
}

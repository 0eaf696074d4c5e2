package dev.pynmon.application.service.state;

import dev.pynmon.application.port.in.state.KeptAmounts;
import dev.pynmon.application.port.in.state.ShowStateBackendUseCase;
import dev.pynmon.application.port.in.state.StateBackendOverview;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.background.BackgroundValue;
import dev.pynmon.application.service.background.BackgroundValues;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import java.time.Duration;
import java.time.Instant;

/** The state backend of an application as a store. */
public final class ShowStateBackendService implements ShowStateBackendUseCase {
  private static final long RECORD_BOUND = 100_000;
  private static final Duration PATIENCE = Duration.ofMillis(200);

  /** How much is kept changes slowly, and tells little to the second. */
  private static final int SHARE = 500;

  private final AppDirectory apps;
  private final Background background;
  private final BackgroundValues<AppKey, KeptAmounts> kept;

  public ShowStateBackendService(AppDirectory apps, Background background) {
    this.apps = apps;
    this.background = background;
    this.kept = new BackgroundValues<>(() -> new BackgroundValue<>(background, PATIENCE, SHARE));
  }

  @Override
  public StateBackendOverview show(AppKey app, PageRequest orphans) {
    try (Visit visit = apps.visit(app)) {
      Instant now = background.clock().instant();
      Answer<Snapshot<KeptAmounts>> amounts =
          visit.apart().stateBackend(store -> visit.elsewhere(() -> amounts(app, store)));
      Later<Answer<Count>> records =
          visit.begin(() -> visit.stateBackend(store -> store.records().count(RECORD_BOUND)));
      Orphans found = Orphans.find(visit, orphans);
      return new StateBackendOverview(
          visit.summary(),
          now,
          records.get(),
          amounts,
          found.page(),
          found.lookedAt(),
          new Settings(visit.app()).of(Component.STATE_BACKEND));
    }
  }

  private Snapshot<KeptAmounts> amounts(AppKey app, StateBackendStore store) {
    return kept.of(app).look(() -> work(app, store));
  }

  /** On a visit of its own: it goes on when the one who looks has left. */
  private KeptAmounts work(AppKey app, StateBackendStore store) {
    try (Visit visit = apps.visit(app)) {
      return Kept.of(store, visit);
    }
  }
}

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
import dev.pynmon.application.service.invocation.MatchingIds;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Search;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The state backend of an application as a store. */
public final class ShowStateBackendService implements ShowStateBackendUseCase {
  private static final long RECORD_BOUND = 100_000;
  private static final Duration PATIENCE = Duration.ofMillis(200);

  /** How much is kept changes slowly, and tells little to the second. */
  private static final int SHARE = 500;

  private final AppDirectory apps;
  private final MatchingInvocations matching;
  private final BackgroundValues<AppKey, KeptAmounts> kept;

  /**
   * Tells what is kept.
   *
   * @param matching tells of which invocations a query holds
   */
  public ShowStateBackendService(
      AppDirectory apps, Background background, MatchingInvocations matching) {
    this.matching = matching;
    this.apps = apps;
    this.kept = new BackgroundValues<>(_ -> new BackgroundValue<>(background, PATIENCE, SHARE));
  }

  @Override
  public StateBackendOverview show(AppKey app, Optional<Search> search, PageRequest orphans) {
    try (Visit visit = apps.visit(app)) {
      Answer<Snapshot<KeptAmounts>> amounts =
          visit.apart().stateBackend(store -> visit.elsewhere(() -> amounts(app, store)));
      Later<Answer<Count>> records =
          visit.begin(() -> visit.stateBackend(store -> store.records().count(RECORD_BOUND)));
      Orphans found = Orphans.find(visit, some -> asked(visit, search, some), orphans);
      return new StateBackendOverview(
          visit.summary(),
          visit.asOf(),
          records.get(),
          amounts,
          found.page(),
          found.page().whose(Component.ORCHESTRATOR, visit.missing()),
          found.lookedAt(),
          new Settings(visit.app()).of(Component.STATE_BACKEND));
    }
  }

  /** Nobody knows more of them than their record, their history and what they left. */
  private Answer<List<InvocationId>> asked(
      Visit visit, Optional<Search> search, List<InvocationId> some) {
    return search
        .map(asked -> matching.among(visit, asked, some, _ -> Optional.empty()))
        .map(found -> found.map(MatchingIds::ids))
        .orElseGet(() -> new Answer.Available<>(some));
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

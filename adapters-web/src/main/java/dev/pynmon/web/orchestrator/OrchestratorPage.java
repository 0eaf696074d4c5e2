package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.application.port.in.orchestrator.OrchestratorOverview;
import dev.pynmon.domain.app.Component;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.PlaceView;
import dev.pynmon.web.part.SettingView;
import dev.pynmon.web.purge.PurgeLink;
import dev.pynmon.web.url.Href;
import java.util.List;
import java.util.stream.Stream;

/**
 * The orchestrator, for the template {@code orchestrator/orchestrator}.
 *
 * @param orchestratorClass its pynenc class
 * @param orchestratorEnded where its ended invocations are purged
 * @param orchestratorPurge where all of it is
 * @param orchestratorState what changes of it
 * @param orchestratorPlace where it lies
 * @param recoveries how recovery is configured
 * @param settings how the orchestrator and the atomic service are configured
 */
record OrchestratorPage(
    String orchestratorClass,
    Href orchestratorEnded,
    Href orchestratorPurge,
    StateView orchestratorState,
    PlaceView orchestratorPlace,
    List<RecoveryView> recoveries,
    List<SettingView> settings) {
  static OrchestratorPage of(OrchestratorOverview overview, Href free, Request request) {
    PlaceView place = PlaceView.of(overview.app(), Component.ORCHESTRATOR);
    List<Setting> settings =
        Stream.concat(overview.settings().stream(), overview.service().stream()).toList();
    return new OrchestratorPage(
        place.placeClass(),
        PurgeLink.ended(request),
        PurgeLink.only(Component.ORCHESTRATOR, request),
        StateView.of(overview, free, request.links()),
        place,
        overview.recovery().stream().map(RecoveryView::of).toList(),
        SettingView.of(settings));
  }
}

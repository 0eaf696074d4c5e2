package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.AMessage.aMessage;
import static dev.pynmon.testkit.scenario.ARunner.aRunner;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.ClientDatum.aValue;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.StoreHealth;
import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link Store} about the applications in it. */
public abstract class DiscoveryContract extends BackendContract {
  @ParameterizedTest
  @EnumSource
  void application_isFoundWithWhatItWroteAboutItself(Pynenc pynenc) {
    Scenario scenario = used(aScenario()).by(pynenc);
    seed(scenario);
    StoredApp found = only();
    assertThat(found.id()).contains(scenario.app());
    assertThat(found.info()).map(AppInfo::appId).contains(scenario.app());
    assertThat(found.info()).flatMap(AppInfo::module).contains("shop.tasks");
    assertThat(found.info()).flatMap(AppInfo::configFile).isEmpty();
    assertThat(found.evidence())
        .contains(
            Component.BROKER,
            Component.ORCHESTRATOR,
            Component.STATE_BACKEND,
            Component.CLIENT_DATA_STORE);
  }

  @ParameterizedTest
  @EnumSource(names = "TRIGGER", mode = EnumSource.Mode.EXCLUDE)
  void componentAlone_isTheOnlyEvidence(Component component) {
    Scenario scenario = used(aScenario().only(component));
    seed(scenario);
    StoredApp found = only();
    assertThat(found.evidence()).containsExactly(component);
    assertThat(found.info().isPresent()).isEqualTo(component == Component.STATE_BACKEND);
  }

  @Test
  void applicationWhoseRecordIsGone_isFoundByTheRest() {
    Scenario scenario = used(aScenario().withoutAppInfo());
    AnInvocation charge = anInvocation();
    seed(scenario.with(charge));
    StoredApp found = only();
    assertThat(found.info()).isEmpty();
    assertThat(found.id().orElse(scenario.app())).isEqualTo(scenario.app());
    assertThat(newest(store().openPrefix(found.prefix()))).isEqualTo(charge.state());
    assertThat(newest(store().open(scenario.app()))).isEqualTo(charge.state());
  }

  @Test
  void purgeOfTheStateBackend_leavesTheApplication() {
    Scenario scenario = used(aScenario());
    seed(scenario);
    harness().purge(scenario.app(), Component.STATE_BACKEND);
    StoredApp found = only();
    assertThat(found.evidence()).contains(Component.ORCHESTRATOR);
    assertThat(found.info().isEmpty()).isEqualTo(!cannot(Behaviour.APP_INFO_IS_PURGED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]", "{\"app_id\": 7}", "\u0000"})
  void brokenRecordOfItself_hidesNoApplication(String text) {
    Scenario damaged = used(aScenario().withAppInfo(text));
    Scenario sound = used(aScenario());
    seed(damaged);
    seed(sound);
    assertThat(found()).hasSize(2);
    assertThat(found())
        .flatExtracting(app -> app.info().stream().map(AppInfo::appId).toList())
        .containsExactly(sound.app());
    assertThat(broker(store().open(damaged.app())).queues().sizes(10)).hasSize(1);
  }

  @Test
  void neighboursWithSimilarNames_areKeptApart() {
    List<String> names =
        List.of("shop", "shop_2", "shop-2", "SHOP", "sh*p", "sh?p", "a/b %c", "日本", "_", "1");
    names.forEach(name -> also(aScenario(name).with(oneFor(name))));
    assertThat(found())
        .flatExtracting(app -> app.id().stream().map(AppId::value).toList())
        .containsExactlyInAnyOrderElementsOf(names);
    assertThat(found()).extracting(StoredApp::prefix).isSorted().doesNotHaveDuplicates();
    names.forEach(
        name -> assertThat(newest(store().open(new AppId(name))).task().module()).isEqualTo(name));
  }

  @Test
  void applicationThatAppearsLater_isFound() {
    Scenario first = used(aScenario());
    seed(first);
    assertThat(found()).hasSize(1);
    Scenario second = used(aScenario());
    seed(second);
    whenCataloguesAreMadeAnew();
    assertThat(found())
        .flatExtracting(app -> app.id().stream().toList())
        .containsExactlyInAnyOrder(first.app(), second.app());
  }

  @Test
  void componentThatAppearsLater_isFound() {
    Scenario scenario = used(aScenario().only(Component.STATE_BACKEND));
    StoreApp app = seed(scenario);
    assertThat(present(app.stateBackend()).records().count(10)).isEqualTo(new Count.Exact(1));
    also(scenario.later().only(Component.BROKER).with(aMessage()));
    whenCataloguesAreMadeAnew();
    assertThat(broker(store().open(scenario.app())).queues().sizes(10)).hasSize(1);
    assertThat(broker(app).queues().sizes(10)).hasSize(1);
  }

  @Test
  void storeThatAnswers_isUp() {
    seed(used(aScenario()));
    assertThat(store().health()).isInstanceOf(StoreHealth.Up.class);
  }

  private static Scenario used(Scenario scenario) {
    return scenario.with(anInvocation()).with(aRunner()).with(aMessage()).with(aValue("\"x\""));
  }

  private static AnInvocation oneFor(String app) {
    return anInvocation().of(app + ".only");
  }

  private StoredApp only() {
    assertThat(found()).hasSize(1);
    return found().getFirst();
  }

  private List<StoredApp> found() {
    return taken(store()::apps);
  }

  private static InvocationState newest(StoreApp app) {
    return Optional.of(orchestrator(app).statuses().page(StatusFilter.ALL, PageRequest.first(1)))
        .flatMap(page -> page.items().stream().findFirst())
        .orElseThrow();
  }
}

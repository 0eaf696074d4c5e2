package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.AMessage.aMessage;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.StoreHealth;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.Component;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract of {@link BackendPlugin}, and of {@link Store} about its life. */
public abstract class PluginContract extends BackendContract {
  private final Scenario scenario = aScenario().with(anInvocation()).with(aMessage());

  @Test
  void names_areFitForAddresses() {
    assertThat(plugin().name()).matches("[a-z][a-z0-9-]*");
    assertThat(plugin().apiVersion()).isEqualTo(BackendPlugin.API_VERSION);
    assertThat(plugin().schemes()).isNotEmpty().allMatch(scheme -> scheme.matches("[a-z0-9+-]+"));
    assertThat(plugin().schemes()).contains(harness().url().scheme());
  }

  @Test
  void pynencClasses_areNamedForEachComponent() {
    boolean standsForSome = !cannot(Behaviour.STANDS_FOR_PYNENC_CLASSES);
    assertThat(Component.values())
        .allSatisfy(
            component ->
                assertThat(!plugin().pynencClasses(component).isEmpty()).isEqualTo(standsForSome));
  }

  @Test
  void nothingConfigured_isLocatedWherePynencLooksOrNowhere() {
    Stream.of(Component.values())
        .flatMap(component -> plugin().locate(component, AppConfig.EMPTY).stream())
        .forEach(url -> assertThat(plugin().schemes()).contains(url.scheme()));
  }

  @Test
  void closedStore_answersNothing_andMayBeClosedAgain() {
    StoreApp app = seed(scenario);
    Queues queues = broker(app).queues();
    store().close();
    store().close();
    assertThatThrownBy(() -> queues.sizes(10)).isInstanceOf(BackendException.class);
    assertThatThrownBy(store()::apps).isInstanceOf(BackendException.class);
    assertThat(store().health()).isInstanceOf(StoreHealth.Down.class);
    assertThat(states(store().open(scenario.app())))
        .allSatisfy(state -> assertThat(state.absence()).containsInstanceOf(Absence.Down.class));
  }

  @Test
  void storeThatMustNotBeWritten_offersNoPurgesAndNoRepairs() {
    assertThat(seed(scenario).purges()).isEmpty();
    assertThat(seed(scenario).repairs()).isEmpty();
  }

  @Test
  void oneStoreClosed_leavesAnotherOpen() {
    seed(scenario);
    try (Store other = newStore()) {
      assertThat(broker(other.open(scenario.app())).queues().sizes(10)).hasSize(1);
    }
    assertThat(broker(store().open(scenario.app())).queues().sizes(10)).hasSize(1);
  }

  @Test
  void addressThatIsNone_isRefusedWithASentence() {
    assertThatThrownBy(() -> plugin().open(harness().wrongUrl(), context()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(" ");
  }

  @Test
  void askedByManyAtOnce_answersEachAlike() {
    StoreApp app = seed(scenario);
    List<Integer> answers =
        Stream.generate(() -> app)
            .limit(64)
            .parallel()
            .map(same -> broker(same).queues().sizes(10).size())
            .toList();
    assertThat(answers).hasSize(64).containsOnly(1);
  }

  private static List<Answer<?>> states(StoreApp app) {
    return List.of(
        app.broker(), app.orchestrator(), app.stateBackend(), app.clientDataStore(), app.trigger());
  }
}

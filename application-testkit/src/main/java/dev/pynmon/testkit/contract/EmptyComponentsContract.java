package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.AMessage.aMessage;
import static dev.pynmon.testkit.scenario.ARunner.aRunner;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.ClientDatum.aValue;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.testkit.scenario.Scenario;
import org.junit.jupiter.api.Test;

/**
 * The contract of a {@link Store} where a component that was never used leaves a trace (a table),
 * so that its absence can be told.
 */
public abstract class EmptyComponentsContract extends BackendContract {
  @Test
  void componentsThatAreElsewhere_areNotFound() {
    StoreApp app = seed(used(aScenario().only(Component.ORCHESTRATOR)));
    assertThat(app.orchestrator()).isInstanceOf(Answer.Available.class);
    assertThat(app.broker().absence()).containsInstanceOf(Absence.NotFound.class);
    assertThat(app.stateBackend().absence()).containsInstanceOf(Absence.NotFound.class);
    assertThat(app.clientDataStore().absence()).containsInstanceOf(Absence.NotFound.class);
    assertThat(app.trigger().absence()).containsInstanceOf(Absence.NotFound.class);
  }

  @Test
  void applicationThatNeverWrote_isOpenedButNotFound() {
    seed(used(aScenario()));
    StoreApp stranger = store().open(new AppId("stranger"));
    assertThat(stranger.broker().absence()).containsInstanceOf(Absence.NotFound.class);
    assertThat(stranger.stateBackend().absence()).containsInstanceOf(Absence.NotFound.class);
    assertThat(store().openPrefix("stranger_12345678").orchestrator().absence())
        .containsInstanceOf(Absence.NotFound.class);
  }

  private static Scenario used(Scenario scenario) {
    return scenario.with(anInvocation()).with(aRunner()).with(aMessage()).with(aValue("\"x\""));
  }
}

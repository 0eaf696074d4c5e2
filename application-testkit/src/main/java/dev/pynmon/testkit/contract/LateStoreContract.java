package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.AMessage.aMessage;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.StoreHealth;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The contract of a {@link Store} that may not be there when it is opened: a file, a server. Not
 * for one that is there as soon as it is asked for.
 */
public abstract class LateStoreContract extends BackendContract {
  private final Scenario scenario = aScenario().with(anInvocation()).with(aMessage());

  @Test
  void openingAStoreThatIsNotThere_doesNothing() {
    try (Store missing = newStore()) {
      StoreApp app = missing.open(new AppId("shop"));
      StoreApp byPrefix = missing.openPrefix("shop_12345678");
      assertThat(app).isNotNull();
      assertThat(byPrefix).isNotNull();
    }
    assertThat(store().health()).isInstanceOf(StoreHealth.Down.class);
  }

  @Test
  void storeThatIsNotThere_isDown_andSaysWhatToDo() {
    BackendFault fault = ((StoreHealth.Down) store().health()).fault();
    assertThat(fault.kind()).isEqualTo(BackendFault.Kind.UNAVAILABLE);
    assertThat(fault.store()).isEqualTo("test");
    assertThat(fault.problem()).isNotBlank();
    assertThat(fault.advice()).isNotBlank();
    assertThatThrownBy(store()::apps).isInstanceOf(BackendException.class);
    assertThat(states(store().open(scenario.app())))
        .allSatisfy(state -> assertThat(state.absence()).containsInstanceOf(Absence.Down.class));
  }

  @Test
  void storeThatComesUp_isThere() {
    StoreApp app = store().open(scenario.app());
    assertThat(app.broker().absence()).containsInstanceOf(Absence.Down.class);
    also(scenario);
    assertThat(store().health()).isInstanceOf(StoreHealth.Up.class);
    assertThat(taken(store()::apps)).hasSize(1);
    assertThat(broker(app).queues().sizes(10)).hasSize(1);
  }

  private static List<Answer<?>> states(StoreApp app) {
    return List.of(
        app.broker(), app.orchestrator(), app.stateBackend(), app.clientDataStore(), app.trigger());
  }
}

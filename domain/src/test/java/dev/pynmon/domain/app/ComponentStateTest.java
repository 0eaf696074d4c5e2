package dev.pynmon.domain.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ComponentStateTest {
  private static final BackendFault FAULT =
      new BackendFault(BackendFault.Kind.TIMEOUT, "shop", "no answer in 5 s", "Ask again.");

  @Test
  void ask_ofAnAvailableComponent_givesTheAnswer() {
    ComponentState<String> state = new ComponentState.Available<>("queue");
    assertThat(state.ask(String::length)).isEqualTo(new ComponentState.Available<>(5));
  }

  @Test
  void ask_ofAMissingComponent_staysMissing() {
    Absence why = new Absence.InProcess("MemBroker");
    ComponentState<String> state = new ComponentState.Missing<>(why);
    assertThat(state.ask(String::length)).isEqualTo(new ComponentState.Missing<>(why));
  }

  @Test
  void ask_thatMeetsAFault_saysThatItIsDown() {
    ComponentState<String> state = new ComponentState.Available<>("queue");
    assertThat(state.ask(queue -> fail(new BackendException(FAULT, null))))
        .isEqualTo(new ComponentState.Missing<>(new Absence.Down(FAULT)));
  }

  @Test
  void ask_thatMeetsAMistakeOfOurs_throwsIt() {
    ComponentState<String> state = new ComponentState.Available<>("queue");
    assertThatThrownBy(() -> state.ask(queue -> fail(new IllegalStateException("mistake"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void availableAndAbsence_excludeEachOther() {
    ComponentState<String> present = new ComponentState.Available<>("queue");
    ComponentState<String> missing = new ComponentState.Missing<>(new Absence.InThisVersion());
    assertThat(present.available()).contains("queue");
    assertThat(present.absence()).isEmpty();
    assertThat(missing.available()).isEmpty();
    assertThat(missing.absence()).contains(new Absence.InThisVersion());
  }

  @Test
  void fault_isToldInTheException() {
    assertThat(new BackendException(FAULT, null)).hasMessage("shop: no answer in 5 s");
    assertThat(FAULT.kind().waitingHelps()).isTrue();
    assertThat(BackendFault.Kind.CORRUPT_DATA.waitingHelps()).isFalse();
  }

  private static Object fail(RuntimeException e) {
    throw e;
  }
}

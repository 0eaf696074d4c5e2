package dev.pynmon.domain.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static final BackendFault FAULT =
      new BackendFault(BackendFault.Kind.TIMEOUT, "shop", "no answer in 5 s", "Ask again.");

  @Test
  void map_ofAnAvailableComponent_givesTheAnswer() {
    Answer<String> state = new Answer.Available<>("queue");
    assertThat(state.map(String::length)).isEqualTo(new Answer.Available<>(5));
  }

  @Test
  void map_ofAMissingComponent_staysMissing() {
    Absence why = new Absence.InProcess("MemBroker");
    Answer<String> state = new Answer.Missing<>(why);
    assertThat(state.map(String::length)).isEqualTo(new Answer.Missing<>(why));
  }

  @Test
  void map_thatMeetsAFault_saysThatItIsDown() {
    Answer<String> state = new Answer.Available<>("queue");
    assertThat(state.map(_ -> fail(new BackendException(FAULT, null))))
        .isEqualTo(new Answer.Missing<>(new Absence.Down(FAULT)));
  }

  @Test
  void whose_isTheOwnComponent_unlessAnotherAloneIsTheReason() {
    Absence why = new Absence.InProcess("MemBroker");
    Answer<String> state = new Answer.Missing<>(why);
    Map<Component, Absence> other =
        Map.of(
            Component.TRIGGER,
            why,
            Component.STATE_BACKEND,
            why,
            Component.BROKER,
            new Absence.NotMadeYet());
    assertThat(state.whose(Component.TRIGGER, other)).isEqualTo(Component.TRIGGER);
    assertThat(state.whose(Component.BROKER, other)).isEqualTo(Component.STATE_BACKEND);
    assertThat(state.whose(Component.BROKER, Map.of())).isEqualTo(Component.BROKER);
  }

  @Test
  void map_thatMeetsAMistakeOfOurs_throwsIt() {
    Answer<String> state = new Answer.Available<>("queue");
    assertThatThrownBy(() -> state.map(_ -> fail(new IllegalStateException("mistake"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void flat_isWhatIsWithin_orWhyThereIsNothing() {
    Answer<String> within = new Answer.Available<>("queue");
    Answer<String> missing = new Answer.Missing<>(new Absence.InThisVersion());
    assertThat(Answer.flat(new Answer.Available<>(within))).isEqualTo(within);
    assertThat(Answer.flat(new Answer.Available<>(missing))).isEqualTo(missing);
    assertThat(Answer.flat(new Answer.Missing<Answer<String>>(new Absence.InThisVersion())))
        .isEqualTo(missing);
  }

  @Test
  void availableAndAbsence_excludeEachOther() {
    Answer<String> present = new Answer.Available<>("queue");
    Answer<String> missing = new Answer.Missing<>(new Absence.InThisVersion());
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

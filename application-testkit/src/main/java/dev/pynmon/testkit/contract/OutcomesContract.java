package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.invocation.Outcomes;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link Outcomes}. */
public abstract class OutcomesContract extends BackendContract {
  private static final int MAX_CHARS = 5_000_000;

  @ParameterizedTest
  @EnumSource
  void resultsAndExceptions_areAsWritten(Pynenc pynenc) {
    AnInvocation good = anInvocation().succeeded("{\"a\": [1, 2.50, null]}");
    AnInvocation bad = anInvocation().failed("ValueError", "card <b>declined</b> é");
    AnInvocation nothing = anInvocation().succeeded("null");
    Outcomes outcomes = outcomes(aScenario().by(pynenc).with(good, bad, nothing));
    assertThat(outcomes.of(List.of(good.id(), bad.id(), nothing.id()), MAX_CHARS))
        .isEqualTo(
            Map.of(
                good.id(),
                good.outcome(),
                bad.id(),
                bad.outcome(),
                nothing.id(),
                nothing.outcome()));
  }

  @Test
  void invocationThatLeftNothing_isLeftOut() {
    AnInvocation waiting = anInvocation();
    AnInvocation dropped = anInvocation().then(KnownStatus.CONCURRENCY_CONTROLLED_FINAL);
    Outcomes outcomes = outcomes(aScenario().with(waiting, dropped));
    assertThat(
            outcomes.of(List.of(waiting.id(), dropped.id(), new InvocationId("nobody")), MAX_CHARS))
        .isEmpty();
    assertThat(outcomes.of(List.of(), MAX_CHARS)).isEmpty();
  }

  @Test
  void resultWithoutFinalStatus_isGiven() {
    AnInvocation killed = anInvocation().running().withResult("\"done\"");
    assertThat(outcome(outcomes(aScenario().with(killed)), killed, MAX_CHARS))
        .isEqualTo(killed.outcome());
  }

  @Test
  void resultAndException_canBothBeThere() {
    AnInvocation both =
        anInvocation().failed("ValueError", "no").withResult("\"from an earlier run\"");
    assertThat(outcome(outcomes(aScenario().with(both)), both, MAX_CHARS))
        .isEqualTo(both.outcome());
  }

  @Test
  void reference_isGivenAsItIs() {
    AnInvocation large = anInvocation().succeeded(DataReference.to("\"x\"").value());
    assertThat(outcome(outcomes(aScenario().with(large)), large, MAX_CHARS))
        .isEqualTo(large.outcome());
  }

  @Test
  void longText_isCut() {
    AnInvocation talkative =
        anInvocation().succeeded("x".repeat(1_000)).withException("y".repeat(999));
    Outcomes outcomes = outcomes(aScenario().with(talkative));
    assertThat(outcome(outcomes, talkative, 10))
        .isEqualTo(
            new Outcome(
                Optional.of(new StoredText("x".repeat(10), 1_000, true)),
                Optional.of(new StoredText("y".repeat(10), 999, true))));
    assertThat(outcome(outcomes, talkative, 1_000)).isEqualTo(talkative.outcome());
  }

  @Test
  void megabyteOfWideText_isReadWhole() {
    AnInvocation large = anInvocation().succeeded('"' + "日本é".repeat(350_000) + '"');
    assertThat(outcome(outcomes(aScenario().with(large)), large, MAX_CHARS))
        .isEqualTo(large.outcome());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{oops", "gARLAy4=\n", "NaN", "\uD83D\uDE00"})
  void anyText_isGivenAsItIs(String text) {
    AnInvocation odd = anInvocation().succeeded(text).withException(text);
    Outcome found = outcome(outcomes(aScenario().with(odd)), odd, MAX_CHARS);
    assertThat(found.result()).map(StoredText::text).contains(text);
    assertThat(found.exception()).map(StoredText::text).contains(text);
    assertThat(found.result()).map(StoredText::cut).contains(false);
  }

  private Outcomes outcomes(Scenario scenario) {
    return stateBackend(seed(scenario)).outcomes();
  }

  private static Outcome outcome(Outcomes outcomes, AnInvocation invocation, int maxChars) {
    return outcomes
        .of(List.of(invocation.id()), maxChars)
        .getOrDefault(invocation.id(), Outcome.NONE);
  }
}

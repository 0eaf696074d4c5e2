package dev.pynmon.testkit.contract.writing;

import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.purge.EndedInvocations;
import dev.pynmon.application.port.out.purge.EndedWalk;
import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of {@link EndedInvocations}. */
public abstract class EndedContract extends WritingContract {
  private static final Instant THEN = Instant.parse("2026-03-01T10:00:00Z");

  @ParameterizedTest
  @EnumSource
  void endedByThen_areGiven_asTheyAre(Pynenc pynenc) {
    AnInvocation early = ended(THEN.minusSeconds(3_600), KnownStatus.SUCCESS);
    AnInvocation justThen = ended(THEN, KnownStatus.FAILED);
    AnInvocation late = ended(THEN.plusSeconds(1), KnownStatus.SUCCESS);
    AnInvocation running = anInvocation().registeredAt(THEN.minusSeconds(60)).running();
    AnInvocation waiting = anInvocation().registeredAt(THEN.minusSeconds(60));
    Scenario scenario = aScenario().by(pynenc).with(early, justThen, late, running, waiting);
    assertThat(all(seed(scenario), 10)).containsExactlyInAnyOrder(early.state(), justThen.state());
  }

  @Test
  void everyFinalStatus_isAnEnd() {
    AnInvocation refused =
        anInvocation()
            .registeredAt(THEN.minusSeconds(60))
            .then(KnownStatus.CONCURRENCY_CONTROLLED_FINAL);
    List<AnInvocation> ended =
        List.of(refused, ended(THEN, KnownStatus.SUCCESS), ended(THEN, KnownStatus.FAILED));
    assertThat(all(seed(aScenario().with(ended)), 10))
        .containsExactlyInAnyOrderElementsOf(ended.stream().map(AnInvocation::state).toList());
  }

  @Test
  void nobodyEnded_nobodyIsGiven() {
    assertThat(all(seed(aScenario().with(anInvocation(), anInvocation().running())), 10)).isEmpty();
    assertThat(all(store().open(new AppId("stranger")), 10)).isEmpty();
  }

  @Test
  void manyEnded_areGivenOnceEach() {
    List<AnInvocation> ended = many();
    StoreApp app = seed(aScenario().with(anInvocation()).with(ended).with(anInvocation()));
    for (int limit : List.of(1, 10, 25, 1_000)) {
      assertThat(all(app, limit))
          .extracting(InvocationState::id)
          .containsExactlyInAnyOrderElementsOf(ended.stream().map(AnInvocation::id).toList());
    }
  }

  @Test
  void removedMeanwhile_keepsNoneFromBeingGiven() {
    List<AnInvocation> ended = many();
    StoreApp app = seed(aScenario().with(ended));
    InvocationPurge purge = purges(app).invocations(Component.ORCHESTRATOR);
    EndedWalk walk = purges(app).ended().endedBy(THEN);
    List<InvocationState> given = new ArrayList<>();
    for (List<InvocationState> next = walk.next(7); !next.isEmpty(); next = walk.next(7)) {
      given.addAll(next);
      purge.remove(
          next.stream().map(state -> new EndedInvocation(state, Optional.empty())).toList());
    }
    assertThat(given)
        .extracting(InvocationState::id)
        .containsExactlyInAnyOrderElementsOf(ended.stream().map(AnInvocation::id).toList());
    assertThat(all(app, 10)).isEmpty();
  }

  private static List<AnInvocation> many() {
    return Stream.generate(() -> ended(THEN.minusSeconds(9), KnownStatus.SUCCESS))
        .limit(25)
        .toList();
  }

  private static AnInvocation ended(Instant at, KnownStatus how) {
    return anInvocation().registeredAt(at.minusSeconds(10)).running().at(at).then(how);
  }

  private static List<InvocationState> all(StoreApp app, int limit) {
    EndedWalk walk = purges(app).ended().endedBy(THEN);
    List<InvocationState> given = new ArrayList<>();
    List<InvocationState> next = walk.next(limit);
    while (!next.isEmpty()) {
      assertThat(next).hasSizeLessThanOrEqualTo(limit);
      given.addAll(next);
      next = walk.next(limit);
    }
    assertThat(walk.next(limit)).isEmpty();
    return given;
  }
}

package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.orchestrator.Blocking;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract of {@link Blocking}. */
public abstract class BlockingContract extends BackendContract {
  private final AnInvocation root = anInvocation().running();
  private final AnInvocation middle = anInvocation().running();
  private final AnInvocation leaf = anInvocation();

  @Test
  void nobodyWaits_nothingBlocks() {
    Blocking blocking = blocking(aScenario().with(root, leaf));
    assertThat(blocking.blocking(100)).isEmpty();
    assertThat(blocking.waitersOf(List.of(root.id()), 10)).isEmpty();
    assertThat(blocking.waitedForBy(List.of(root.id()), 10)).isEmpty();
    assertThat(blocking.waitersOf(List.of(), 10)).isEmpty();
  }

  @Test
  void whoIsWaitedForAndWaitsForNobody_blocks() {
    assertThat(waiters().blocking(100)).containsExactly(leaf.id());
  }

  @Test
  void waitedThatRuns_doesNotBlock() {
    AnInvocation busy = anInvocation().running();
    Blocking blocking = blocking(aScenario().with(root, busy).waits(root, busy));
    assertThat(blocking.blocking(100)).isEmpty();
  }

  @Test
  void everyStatusThatARunnerMayTake_blocks() {
    AnInvocation rerouted = anInvocation().pending().then(KnownStatus.REROUTED);
    AnInvocation retrying = anInvocation().retrying();
    AnInvocation taken = anInvocation().pending();
    Scenario scenario =
        aScenario()
            .with(root, rerouted, retrying, taken, leaf)
            .waits(root, rerouted)
            .waits(root, retrying)
            .waits(root, taken)
            .waits(root, leaf);
    assertThat(blocking(scenario).blocking(100))
        .containsExactlyInAnyOrder(rerouted.id(), retrying.id(), leaf.id());
  }

  @Test
  void waitedThatTheOrchestratorForgot_doesNotBlock() {
    AnInvocation gone = anInvocation().unknownToOrchestrator();
    Blocking blocking = blocking(aScenario().with(root, gone).waits(root, gone));
    assertThat(blocking.blocking(100)).isEmpty();
    assertThat(blocking.waitedForBy(List.of(root.id()), 10).get(root.id()))
        .containsExactly(gone.id());
  }

  @Test
  void sharedWaited_isNamedOnce() {
    Scenario scenario = aScenario().with(root, middle, leaf).waits(root, leaf).waits(middle, leaf);
    assertThat(blocking(scenario).blocking(100)).containsExactly(leaf.id());
  }

  @Test
  void blocking_givesNoMoreThanAsked() {
    List<AnInvocation> leaves = Stream.generate(AnInvocation::anInvocation).limit(5).toList();
    Scenario scenario = aScenario().with(root).with(leaves);
    leaves.forEach(waited -> scenario.waits(root, waited));
    Blocking blocking = blocking(scenario);
    assertThat(blocking.blocking(3)).hasSize(3).doesNotHaveDuplicates().isSubsetOf(ids(leaves));
    assertThat(blocking.blocking(5)).containsExactlyInAnyOrderElementsOf(ids(leaves));
  }

  @Test
  void edges_areReadFromBothEnds() {
    Blocking blocking = waiters();
    List<InvocationId> all = List.of(root.id(), middle.id(), leaf.id());
    assertThat(blocking.waitersOf(all, 10))
        .containsOnlyKeys(middle.id(), leaf.id())
        .containsEntry(middle.id(), List.of(root.id()))
        .containsEntry(leaf.id(), List.of(middle.id()));
    assertThat(blocking.waitedForBy(all, 10))
        .containsOnlyKeys(root.id(), middle.id())
        .containsEntry(root.id(), List.of(middle.id()))
        .containsEntry(middle.id(), List.of(leaf.id()));
  }

  @Test
  void edges_areCutForEachInvocation() {
    AnInvocation other = anInvocation();
    Scenario scenario =
        aScenario()
            .with(root, middle, leaf, other)
            .waits(root, leaf)
            .waits(middle, leaf)
            .waits(root, other)
            .waits(middle, other);
    Blocking blocking = blocking(scenario);
    assertThat(blocking.waitersOf(List.of(leaf.id(), other.id()), 1).values())
        .hasSize(2)
        .allSatisfy(waiters -> assertThat(waiters).hasSize(1));
    assertThat(blocking.waitedForBy(List.of(root.id(), middle.id()), 1).values())
        .hasSize(2)
        .allSatisfy(waited -> assertThat(waited).hasSize(1));
    assertThat(blocking.waitersOf(List.of(leaf.id()), 2).get(leaf.id()))
        .containsExactlyInAnyOrder(root.id(), middle.id());
  }

  @Test
  void circleOfWaiters_doesNotBlock() {
    Scenario scenario = aScenario().with(root, middle).waits(root, middle).waits(middle, root);
    assertThat(blocking(scenario).blocking(100)).isEmpty();
  }

  private Blocking waiters() {
    return blocking(aScenario().with(root, middle, leaf).waits(root, middle).waits(middle, leaf));
  }

  private Blocking blocking(Scenario scenario) {
    return orchestrator(seed(scenario)).blocking();
  }

  private static List<InvocationId> ids(List<AnInvocation> invocations) {
    return invocations.stream().map(AnInvocation::id).toList();
  }
}

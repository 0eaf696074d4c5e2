package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.ARunner.aRunner;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.runner.Contexts;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.testkit.scenario.ARunner;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link Contexts} where a context names its parent, rather than holds a copy of
 * it.
 */
public abstract class ContextReferencesContract extends BackendContract {
  @Test
  void parentThatWasNotStored_isMissing() {
    ARunner orphan = aRunner().startedBy(aRunner().withoutContext());
    RunnerContext found = one(contexts(aScenario().with(orphan)), orphan);
    assertThat(found).isEqualTo(orphan.context());
    assertThat(found.isParentMissing()).isTrue();
  }

  @Test
  void circleOfParents_endsSomewhere() {
    ARunner egg = aRunner();
    ARunner hen = aRunner().startedBy(egg);
    egg.startedBy(hen);
    ARunner self = aRunner();
    self.startedBy(self);
    Contexts contexts = contexts(aScenario().with(egg, hen, self));
    assertThat(depth(one(contexts, hen))).isBetween(1, Contexts.MAX_DEPTH + 1);
    assertThat(depth(one(contexts, self))).isBetween(1, Contexts.MAX_DEPTH + 1);
    assertThat(one(contexts, hen).parentId()).contains(egg.id());
  }

  private static RunnerContext one(Contexts contexts, ARunner runner) {
    return Optional.ofNullable(contexts.of(List.of(runner.id())).get(runner.id())).orElseThrow();
  }

  private static int depth(RunnerContext context) {
    return 1 + context.parent().map(ContextReferencesContract::depth).orElse(0);
  }

  private Contexts contexts(Scenario scenario) {
    return stateBackend(seed(scenario)).contexts();
  }
}

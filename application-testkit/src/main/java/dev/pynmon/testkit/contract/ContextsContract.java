package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.ARunner.aClient;
import static dev.pynmon.testkit.scenario.ARunner.aRunner;
import static dev.pynmon.testkit.scenario.ARunner.aRunnerWithId;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.runner.Contexts;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.testkit.scenario.ARunner;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link Contexts}. */
public abstract class ContextsContract extends BackendContract {
  @Test
  void withoutContexts_thereIsNothing() {
    Contexts contexts = contexts(aScenario().with(aRunner().withoutContext()));
    assertThat(contexts.of(List.of(new RunnerId("nobody")))).isEmpty();
    assertThat(contexts.of(List.of())).isEmpty();
    new Paging<>(page -> taken(() -> contexts.startingWith("", page))).holds(List.of());
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldIsAsWritten_byEveryPynenc(Pynenc pynenc) {
    ARunner main = aRunner("PersistentProcessRunner").onHost("größe \"1\"");
    ARunner worker = aRunner("PPRWorker").startedBy(main);
    ARunner client = aClient();
    Contexts contexts = contexts(aScenario().by(pynenc).with(main, worker, client));
    assertThat(contexts.of(List.of(main.id(), worker.id(), client.id())))
        .isEqualTo(
            Map.of(
                main.id(),
                main.context(),
                worker.id(),
                worker.context(),
                client.id(),
                client.context()));
  }

  @Test
  void deepLine_isFollowedToItsBound() {
    List<ARunner> line = new ArrayList<>(List.of(aRunner()));
    for (int n = 0; n < Contexts.MAX_DEPTH + 3; n++) {
      line.add(aRunner().startedBy(line.getLast()));
    }
    Contexts contexts = contexts(aScenario().with(line.toArray(ARunner[]::new)));
    assertThat(one(contexts, line.get(Contexts.MAX_DEPTH)))
        .isEqualTo(line.get(Contexts.MAX_DEPTH).context());
    assertThat(depth(one(contexts, line.getLast()))).isEqualTo(Contexts.MAX_DEPTH + 1);
  }

  @Test
  void of_readsManyWithOneParent() {
    ARunner main = aRunner();
    List<ARunner> workers = Stream.generate(() -> aRunner().startedBy(main)).limit(999).toList();
    Scenario scenario = aScenario().with(main).with(workers.toArray(ARunner[]::new));
    Map<RunnerId, RunnerContext> found =
        contexts(scenario).of(workers.stream().map(ARunner::id).toList());
    assertThat(found).hasSize(999);
    workers.forEach(worker -> assertThat(found.get(worker.id())).isEqualTo(worker.context()));
  }

  @Test
  void startingWith_takesTheTextAsItIs() {
    ARunner plain = aRunnerWithId("run_1");
    ARunner wild = aRunnerWithId("run%2");
    ARunner other = aRunnerWithId("runX1");
    ARunner upper = aRunnerWithId("RUN_1");
    ARunner star = aRunnerWithId("r*[n]?");
    Contexts contexts = contexts(aScenario().with(star, plain, other, upper, wild));
    starting(contexts, "run_").holds(alone(plain));
    starting(contexts, "run%").holds(alone(wild));
    starting(contexts, "r*").holds(alone(star));
    starting(contexts, "run").holds(alone(wild, other, plain));
    starting(contexts, "nobody").holds(alone());
    starting(contexts, "").holds(alone(upper, star, wild, other, plain));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 6})
  void startingWith_walksInPages_byIdWithoutParents(int limit) {
    ARunner main = aRunnerWithId("main");
    List<ARunner> workers =
        Stream.of("w-3", "w-1", "w-10", "w-日本", "w-2")
            .map(id -> aRunnerWithId(id).startedBy(main))
            .toList();
    Scenario scenario = aScenario().with(main).with(workers.toArray(ARunner[]::new));
    List<RunnerContext> expected =
        workers.stream()
            .sorted(Comparator.comparing(ARunner::id))
            .map(ARunner::contextAlone)
            .toList();
    starting(contexts(scenario), "w-").walks(expected, limit);
  }

  @Test
  void cursorsThatAreNotOfThisList_areRefused() {
    Scenario scenario =
        aScenario()
            .with(aRunner(), aRunner())
            .with(Stream.generate(AnInvocation::anInvocation).limit(2).toList());
    Paging<RunnerContext> paging = starting(contexts(scenario), "");
    paging.refuses(
        new Paging<>(stateBackend(store().open(scenario.app())).records()::page).someCursor());
  }

  private static Paging<RunnerContext> starting(Contexts contexts, String prefix) {
    return new Paging<>(page -> taken(() -> contexts.startingWith(prefix, page)));
  }

  private static List<RunnerContext> alone(ARunner... runners) {
    return Stream.of(runners).map(ARunner::contextAlone).toList();
  }

  private static RunnerContext one(Contexts contexts, ARunner runner) {
    return Optional.ofNullable(contexts.of(List.of(runner.id())).get(runner.id())).orElseThrow();
  }

  private static int depth(RunnerContext context) {
    return 1 + context.parent().map(ContextsContract::depth).orElse(0);
  }

  private Contexts contexts(Scenario scenario) {
    return stateBackend(seed(scenario)).contexts();
  }
}

package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.orchestrator.Registrations;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link Registrations}. */
public abstract class RegistrationsContract extends BackendContract {
  private static final TaskKey FULFIL = new TaskKey("shop.tasks.fulfil");
  private static final TaskKey NIGHTLY = new TaskKey("shop.tasks.nightly");
  private static final TaskKey CHARGE = new TaskKey("shop.tasks.charge");
  private static final List<TaskKey> BOTH = List.of(FULFIL, NIGHTLY);

  @Test
  void emptyOrchestrator_hasNothing() {
    Registrations registrations = registrations(aScenario());
    list(registrations, BOTH).holds(List.of());
    assertThat(registrations.newest(BOTH, 3)).isEmpty();
  }

  @Test
  void withoutATask_thereIsNothing() {
    Registrations registrations = registrations(aScenario().with(of(CHARGE)));
    list(registrations, List.of()).holds(List.of());
    assertThat(registrations.newest(List.of(), 3)).isEmpty();
  }

  @Test
  void tasks_areMerged_newestRegisteredFirst_andNoOtherComesAlong() {
    AnInvocation first = of(FULFIL).succeeded("1");
    AnInvocation second = of(NIGHTLY).running();
    AnInvocation third = of(FULFIL);
    Registrations registrations =
        registrations(aScenario().with(first, of(CHARGE), second, of(CHARGE), third));
    list(registrations, BOTH).holds(states(third, second, first));
    list(registrations, List.of(NIGHTLY)).holds(states(second));
    list(registrations, List.of(new TaskKey("shop.tasks.ful"), NIGHTLY)).holds(states(second));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 12, 20, 21})
  void severalTasks_walkInPages(int limit) {
    List<AnInvocation> many =
        IntStream.range(0, 30).mapToObj(RegistrationsContract::oneOfMany).toList();
    List<InvocationState> expected =
        many.reversed().stream()
            .filter(each -> !each.task().equals(CHARGE))
            .map(AnInvocation::state)
            .toList();
    list(registrations(aScenario().with(many)), BOTH).walks(expected, limit);
  }

  @Test
  void invocationsRegisteredWhilePaging_moveNothing() {
    List<AnInvocation> written =
        List.of(of(FULFIL), of(NIGHTLY), of(CHARGE), of(NIGHTLY), of(FULFIL));
    Scenario scenario = aScenario().with(written);
    Paging<InvocationState> paging = list(registrations(scenario), BOTH);
    Page<InvocationState> first = paging.list().apply(PageRequest.first(2));
    also(scenario.later().with(of(NIGHTLY)));
    assertThat(paging.after(first, 2).items())
        .containsExactlyElementsOf(states(written.get(1), written.get(0)));
  }

  @Test
  void newest_areThoseOfEachTask() {
    AnInvocation old = of(FULFIL).running();
    AnInvocation other = of(NIGHTLY).succeeded("1");
    AnInvocation middle = of(FULFIL);
    AnInvocation young = of(FULFIL).running();
    Registrations registrations =
        registrations(aScenario().with(old, of(CHARGE), other, middle, young));
    TaskKey nobody = new TaskKey("a.b");
    assertThat(registrations.newest(List.of(NIGHTLY, nobody, FULFIL), 2))
        .isEqualTo(Map.of(FULFIL, states(young, middle), NIGHTLY, states(other)));
    assertThat(registrations.newest(List.of(FULFIL), 4))
        .isEqualTo(Map.of(FULFIL, states(young, middle, old)));
  }

  @Test
  void manyTasks_canBeAskedForAtOnce() {
    List<AnInvocation> written =
        IntStream.range(0, Registrations.MAX_TASKS)
            .mapToObj(n -> of(new TaskKey("shop.tasks.t" + n)))
            .toList();
    Registrations registrations = registrations(aScenario().with(written));
    List<TaskKey> tasks = written.stream().map(AnInvocation::task).toList();
    assertThat(registrations.page(tasks, PageRequest.first(1_000)).items())
        .containsExactlyElementsOf(written.reversed().stream().map(AnInvocation::state).toList());
    assertThat(registrations.newest(tasks, 1)).containsOnlyKeys(tasks);
  }

  @Test
  void cursorsThatAreNotOfThisList_areRefused() {
    OrchestratorStore store = orchestrator(seed(aScenario().with(of(FULFIL), of(NIGHTLY))));
    list(store.registrations(), BOTH)
        .refuses(
            new Paging<TaskKey>(page -> taken(() -> store.statuses().tasks(page))).someCursor());
  }

  private static AnInvocation oneOfMany(int n) {
    return switch (n % 3) {
      case 0 -> of(FULFIL).running();
      case 1 -> of(CHARGE);
      default -> of(NIGHTLY).succeeded("null");
    };
  }

  private static AnInvocation of(TaskKey task) {
    return anInvocation().of(task.value());
  }

  private static Paging<InvocationState> list(Registrations registrations, List<TaskKey> tasks) {
    return new Paging<>(page -> registrations.page(tasks, page));
  }

  private static List<InvocationState> states(AnInvocation... invocations) {
    return Stream.of(invocations).map(AnInvocation::state).toList();
  }

  private Registrations registrations(Scenario scenario) {
    return orchestrator(seed(scenario)).registrations();
  }
}

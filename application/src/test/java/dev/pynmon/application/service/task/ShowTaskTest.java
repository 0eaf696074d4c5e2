package dev.pynmon.application.service.task;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.task.RecentCall;
import dev.pynmon.application.port.in.task.ShowTaskResult;
import dev.pynmon.application.port.in.task.TaskDetail;
import dev.pynmon.application.port.in.task.TaskOrder;
import dev.pynmon.application.port.in.task.TaskTriggers;
import dev.pynmon.application.port.in.task.Unfinished;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.task.TaskTrigger;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.Trigger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowTaskTest extends TaskServiceFixture {
  @Test
  void show_tellsCallsAndInvocations() {
    data.add(
        anInvocation("1").was(SUCCESS, 1),
        anInvocation("2").of("shop.ship").was(SUCCESS, 2),
        anInvocation("3").was(FAILED, 3));

    TaskDetail detail = found(CHARGE);

    assertThat(detail.invocations().available()).contains(new Count.Exact(2));
    assertThat(detail.newest()).extracting(row -> row.id().value()).containsExactly("3", "1");
    assertThat(detail.calls()).extracting(RecentCall::invocations).containsExactly(2);
    assertThat(detail.calls().getFirst().newest().id().value()).isEqualTo("3");
    assertThat(taken(detail.report()).failuresOf(CHARGE)).hasSize(1);
    assertThat(detail.missing()).isEmpty();
  }

  @Test
  void show_manyInvocations_takesNoMoreCallsThanFew() {
    data.add(anInvocation("0").was(SUCCESS, 1));
    found(CHARGE);
    store.calls.forget();
    found(CHARGE);
    List<String> few = store.calls.names();
    for (int number = 1; number < 1_000; number++) {
      data.add(anInvocation("i" + number).was(SUCCESS, number));
    }
    store.calls.forget();
    found(CHARGE);

    assertThat(store.calls.names()).isEqualTo(few).hasSize(6 + 2);
  }

  private static Trigger trigger(String id, TaskKey task, String... conditions) {
    return new Trigger(id, Optional.of(task), "and", List.of(conditions), Optional.empty());
  }

  private static Condition condition(String id, TaskCondition what) {
    return new Condition(id, "", what, "{}");
  }

  @Test
  void show_tellsWhatStartsIt_andWhatWaitsForWhatComesOfIt() {
    TaskCondition charged = new TaskCondition.Status(CHARGE, List.of("success"), "");
    Trigger starting = trigger("1", CHARGE, "paid", "gone");
    Trigger fed = trigger("2", SHIP, "both");
    data.add(anInvocation("1").was(SUCCESS, 1))
        .trigger(starting, fed, trigger("3", SHIP, "paid"))
        .condition(
            condition("paid", new TaskCondition.Event("paid", "")),
            condition(
                "both", new TaskCondition.Composite(TaskTrigger.Logic.AND, List.of(charged))));

    TaskTriggers triggers = found(CHARGE).triggers().available().orElseThrow();
    assertThat(triggers.starting()).containsExactly(starting);
    assertThat(triggers.fed()).containsExactly(fed);
    assertThat(triggers.complete()).isTrue();
    assertThat(triggers.conditions()).containsOnlyKeys("paid", "both");
    store.calls.fail(Kind.UNAVAILABLE, "definitions");
    assertThat(found(CHARGE).triggers().available()).isEmpty();
    assertThat(found(CHARGE).missing()).isEmpty();
  }

  @Test
  void show_whatHasNotEnded_isCountedByStatus() {
    data.add(
        anInvocation("1").was(REGISTERED, 1),
        anInvocation("2").was(REGISTERED, 2).was(RUNNING, 3),
        anInvocation("3").was(REGISTERED, 4),
        anInvocation("4").was(SUCCESS, 5),
        anInvocation("5").of("shop.ship").was(REGISTERED, 6));

    assertThat(found(CHARGE).unfinished().available())
        .contains(new Unfinished(new StatusTotals(Map.of(REGISTERED, 2L, RUNNING, 1L)), true));
  }

  @Test
  void show_moreThan200HaveNotEnded_saysThatThereAreMore() {
    for (int number = 0; number <= Unfinished.LOOKED_AT; number++) {
      data.add(anInvocation("i" + number).was(REGISTERED, number));
    }

    assertThat(found(CHARGE).unfinished().available())
        .contains(new Unfinished(new StatusTotals(Map.of(REGISTERED, 200L)), false));
  }

  @Test
  void show_registeredTaskThatNeverRan_isFoundAndEmpty(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("tasks.json"), "shop: " + SHIP.value());

    ShowTaskResult result = service(monitor, List.of(file)).show(SHOP, SHIP, Preset.HOUR);

    assertThat(result)
        .isInstanceOfSatisfying(
            ShowTaskResult.Found.class,
            found ->
                assertThat(found.detail())
                    .returns(SHIP, TaskDetail::task)
                    .returns(
                        Optional.of(new Count.Exact(0)), detail -> detail.invocations().available())
                    .returns(List.of(), TaskDetail::newest)
                    .returns(List.of(), TaskDetail::calls));
  }

  @Test
  void show_taskThatIsNotKnown_isNotFound() {
    data.add(anInvocation("1").was(SUCCESS, 1));

    assertThat(service.show(SHOP, SHIP, Preset.HOUR)).isEqualTo(new ShowTaskResult.NotFound(SHIP));
  }

  @Test
  void show_taskThatOnlyTheHistoriesKnow_isFound() {
    data.add(anInvocation("1").was(SUCCESS, 1).unknownToOrchestrator());

    TaskDetail detail = found(CHARGE);

    assertThat(detail.newest()).isEmpty();
    assertThat(detail.invocations().available()).contains(new Count.Exact(0));
  }

  @Test
  void show_taskOfALongerTimeThanAsked_isFound() {
    data.add(anInvocation("1").was(SUCCESS, 1).unknownToOrchestrator());
    monitor.time.pass(Duration.ofHours(30));
    assertThat(service.show(SHOP, CHARGE, Preset.HOUR))
        .isEqualTo(new ShowTaskResult.NotFound(CHARGE));

    assertThat(taken(service.report(SHOP, Preset.THREE_DAYS)).activity().byTask())
        .containsKey(CHARGE);

    assertThat(found(CHARGE).newest()).isEmpty();
  }

  @Test
  void show_whileHistoriesAreReadForTheFirstTime_isFoundAndEmpty() {
    service.list(query(TaskOrder.TASK, 0, 50));
    monitor.workOn(_ -> {});

    assertThat(service.show(SHOP, SHIP, Preset.DAY))
        .isInstanceOfSatisfying(
            ShowTaskResult.Found.class,
            found -> assertThat(found.detail().report().isBeingMade()).isTrue());
  }

  @Test
  void show_workflowThatTheOrchestratorLost_isFound() {
    data.add(anInvocation("1").was(SUCCESS, 1).definingWorkflow().unknownToOrchestrator());
    monitor.time.pass(Duration.ofDays(30));

    assertThat(found(CHARGE).newest()).isEmpty();
  }

  @Test
  void show_historiesDown_isUnanswered() {
    store.calls.fail(Kind.TIMEOUT, "histories");

    assertThat(service.show(SHOP, SHIP, Preset.HOUR))
        .isInstanceOfSatisfying(
            ShowTaskResult.Unanswered.class,
            silent -> assertThat(silent.missing()).containsOnlyKeys(Component.STATE_BACKEND));
  }

  @Test
  void show_orchestratorDown_isUnanswered() {
    store.calls.fail(Kind.TIMEOUT, "statuses");

    assertThat(service.show(SHOP, SHIP, Preset.HOUR))
        .isInstanceOfSatisfying(
            ShowTaskResult.Unanswered.class,
            silent -> assertThat(silent.missing()).containsKey(Component.ORCHESTRATOR));
  }
}

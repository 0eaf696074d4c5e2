package dev.pynmon.application.service.rerun.bulk;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.OLE;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.RUN;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.SHOP;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.failure;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.application.port.in.rerun.BulkStart;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.ArgumentsId;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.InvocationFilter;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.rerun.BulkCounts;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkReason;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkPlanTest {
  private final BulkShop shop = new BulkShop();

  private BulkPlan plan(BulkOrder order) {
    return shop.service.plan(OLE, SHOP, order);
  }

  private BulkOrder order(BulkSource source) {
    return BulkOrder.of(source, shop.monitor.time.instant());
  }

  private BulkOrder these(String... ids) {
    return order(new BulkSource.Chosen(Stream.of(ids).map(InvocationId::new).toList()));
  }

  private static BulkOrder limited(BulkOrder order, int limit) {
    return new BulkOrder(
        order.source(), order.asOf(), limit, order.perMinute(), true, order.choice());
  }

  @Test
  void allThatFailed_isToldByTask_andNothingIsDone() {
    shop.failed(7).data.add(failure("other", 9).of("shop.ship"));

    BulkPlan plan = plan(shop.order());

    assertThat(plan.taken()).isEqualTo(8);
    assertThat(plan.leftOut()).isEmpty();
    assertThat(plan.tasks())
        .containsExactly(
            new BulkPlan.OfTask(
                new TaskKey("shop.charge"),
                7,
                Optional.of(QueueName.DEFAULT),
                List.of(id("f0"), id("f1"), id("f2"), id("f3"), id("f4"))),
            new BulkPlan.OfTask(
                new TaskKey("shop.ship"), 1, Optional.of(QueueName.DEFAULT), List.of(id("other"))));
    assertThat(plan.notes())
        .containsExactly(
            "The queue default and priority 0 are assumed for 2 tasks: nothing tells those of the"
                + " task.");
    assertThat(shop.again.done).isEmpty();
  }

  @Test
  void priorityThatSomebodyChose_isNotCalledAssumed() {
    BulkOrder order = shop.failed(1).order();
    RerunChoice five = new RerunChoice(false, Optional.empty(), Optional.of(5.0), Map.of());
    RerunChoice both =
        new RerunChoice(false, Optional.of(QueueName.DEFAULT), Optional.of(5.0), Map.of());

    assertThat(plan(new BulkOrder(order.source(), order.asOf(), 1_000, 60, true, five)).notes())
        .containsExactly(
            "The queue default is assumed for shop.charge: nothing tells that of the task.");
    assertThat(plan(new BulkOrder(order.source(), order.asOf(), 1_000, 60, true, both)).notes())
        .isEmpty();
  }

  @Test
  void queueThatNobodyConsumes_isTold() {
    BulkOrder order = shop.failed(1).order();
    RerunChoice slow =
        new RerunChoice(false, Optional.of(new QueueName("slow")), Optional.empty(), Map.of());

    assertThat(plan(new BulkOrder(order.source(), order.asOf(), 1_000, 60, true, slow)).notes())
        .containsExactly(
            "Priority 0 is assumed for shop.charge: nothing tells that of the task.",
            "No active runner consumes the queue slow.");
  }

  @Test
  void queueOfWhichNothingTellsWhoConsumesIt_isTold() {
    BulkOrder order = shop.failed(1).order();
    RerunChoice typo =
        new RerunChoice(false, Optional.of(new QueueName("nosuch")), Optional.empty(), Map.of());

    assertThat(plan(new BulkOrder(order.source(), order.asOf(), 1_000, 60, true, typo)).notes())
        .containsExactly(
            "Priority 0 is assumed for shop.charge: nothing tells that of the task.",
            "Nothing tells whether a runner consumes the queue nosuch.");
  }

  @Test
  void whatIsNotRunAgain_isCountedByReason_withExamples() {
    shop.data.add(
        failure("fine", 1),
        failure("lost", 1).unknownToStateBackend(),
        failure("damaged", 1).damaged(),
        failure("late", 7_200),
        anInvocation("waiting").was(KnownStatus.REGISTERED, 1),
        anInvocation("running").was(KnownStatus.RUNNING, 1),
        failure("gone", 1),
        failure("forgotten", 1).unknownToOrchestrator());
    shop.again.refusals.put(
        id("gone"),
        new RerunRefusal(RerunRefusal.Kind.ARGUMENT_GONE, "The argument x is gone.", "x"));

    BulkPlan plan =
        plan(
            these(
                "fine",
                "lost",
                "damaged",
                "late",
                "waiting",
                "running",
                "gone",
                "forgotten",
                "never",
                "fine"));

    assertThat(plan.taken()).isEqualTo(2);
    assertThat(plan.leftOut())
        .extracting(
            BulkPlan.LeftOut::reason,
            each -> each.count().value(),
            BulkPlan.LeftOut::sentence,
            each -> each.examples().stream().map(InvocationId::value).toList())
        .containsExactlyInAnyOrder(
            tuple(
                BulkReason.UNKNOWN,
                2L,
                "The state backend has no record of it.",
                List.of("lost", "never")),
            tuple(
                BulkReason.NOT_ENDED, 2L, "It is registered still.", List.of("waiting", "running")),
            tuple(BulkReason.DAMAGED, 1L, "Its record cannot be read.", List.of("damaged")),
            tuple(BulkReason.CHANGED, 1L, "It changed since this was planned.", List.of("late")),
            tuple(BulkReason.ARGUMENT_GONE, 1L, "The argument x is gone.", List.of("gone")));
  }

  @Test
  void callThatWaitsAlready_isToldInThePlan_andStandsForIt() {
    shop.failed(2);
    InvocationId other = id("other");
    shop.again.waiting.put(
        id("f0"),
        new InvocationState(
            other,
            new TaskKey("shop.charge"),
            CallKey.of(new TaskKey("shop.charge"), ArgumentsId.NONE),
            new StatusRecord(KnownStatus.REGISTERED, Optional.empty(), START),
            0));

    assertThat(plan(shop.order()).leftOut())
        .containsExactly(
            new BulkPlan.LeftOut(
                BulkReason.WAITING,
                new Count.Exact(1),
                "The same call waits already, or one that its task takes for the same.",
                List.of(id("f0"))));
    assertThat(shop.run(shop.order()).counts()).isEqualTo(new BulkCounts(0, 1, 1, 0));
    assertThat(shop.again.done).containsExactly("f1");
  }

  @Test
  void whatTheRunRegisteredItself_standsForNothing() {
    shop.failed(1);
    shop.again.waiting.put(
        id("f0"),
        new InvocationState(
            RUN.rerunOf(id("f0")),
            new TaskKey("shop.charge"),
            CallKey.of(new TaskKey("shop.charge"), ArgumentsId.NONE),
            new StatusRecord(KnownStatus.REGISTERED, Optional.empty(), START),
            0));

    assertThat(shop.run(shop.order()).counts()).isEqualTo(new BulkCounts(0, 1, 0, 0));
  }

  @Test
  void notEnded_isRunAgainAllTheSame_whenAnotherIsWanted() {
    shop.data.add(anInvocation("running").was(KnownStatus.RUNNING, 1));
    RerunChoice another = new RerunChoice(true, Optional.empty(), Optional.empty(), Map.of());
    BulkOrder order = these("running");

    assertThat(plan(new BulkOrder(order.source(), order.asOf(), 10, 60, true, another)).taken())
        .isEqualTo(1);
  }

  @Test
  void overTheLimit_theNewestAreTaken() {
    shop.failed(12);

    BulkPlan plan = plan(limited(shop.order(), 10));

    assertThat(plan.taken()).isEqualTo(10);
    assertThat(plan.leftOut())
        .containsExactly(
            new BulkPlan.LeftOut(
                BulkReason.OVER_LIMIT,
                new Count.Exact(2),
                "There are more than may be run again at once.",
                List.of()));
    assertThat(plan.tasks().getFirst().examples()).startsWith(id("f2"));
    assertThat(plan(limited(these("f0", "f1", "f2"), 2)).tasks().getFirst().examples())
        .containsExactly(id("f0"), id("f1"));
  }

  @Test
  void whatFailsAfterItWasCounted_takesNoPlaceOfWhatWas() {
    BulkOrder order = limited(shop.failed(12).order(), 10);
    String counted = plan(order).counted();
    shop.data.add(failure("late", 7_200));

    BulkPlan plan = plan(order);

    assertThat(plan.counted()).startsWith("10-").isEqualTo(counted);
    assertThat(plan.leftOut())
        .extracting(BulkPlan.LeftOut::reason, BulkPlan.LeftOut::count)
        .containsExactly(
            tuple(BulkReason.OVER_LIMIT, new Count.Exact(2)),
            tuple(BulkReason.CHANGED, new Count.Exact(1)));
  }

  @Test
  void moreThanAPage_areWalkedOver() {
    shop.failed(2_500);

    assertThat(plan(limited(shop.order(), 10_000)).taken()).isEqualTo(2_500);
    assertThat(plan(shop.order()).leftOut().getFirst().count()).isEqualTo(new Count.AtLeast(1_000));
  }

  @Test
  void taskThatTheApplicationHasNoMore_isLeftOut(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("tasks.json"), "shop: shop.ship");
    shop.failed(1).data.add(failure("other", 9).of("shop.ship"));

    BulkPlan plan = shop.service(shop.register, false, file).plan(OLE, SHOP, shop.order());

    assertThat(plan.taken()).isEqualTo(1);
    assertThat(plan.leftOut())
        .extracting(BulkPlan.LeftOut::reason, BulkPlan.LeftOut::examples)
        .containsExactly(tuple(BulkReason.TASK_UNKNOWN, List.of(id("f0"))));
  }

  @Test
  void groupOfFailures_isFoundByTaskExceptionAndTime() {
    shop.data.add(
        failure("early", 1).raised("ValueError: no"),
        failure("one", 20).raised("ValueError: no"),
        failure("other-error", 21).raised("KeyError: no"),
        failure("other-task", 22).of("shop.ship").raised("ValueError: no"),
        anInvocation("fine").was(KnownStatus.SUCCESS, 23),
        failure("purged", 24).raised("ValueError: no").unknownToOrchestrator(),
        failure("two", 25).raised("ValueError: maybe"),
        failure("late", 900).raised("ValueError: no"));
    TimeWindow window = new TimeWindow(START.plusSeconds(10), START.plusSeconds(100));
    Optional<TaskKey> charge = Optional.of(new TaskKey("shop.charge"));

    assertThat(examples(new BulkSource.Failures(charge, Optional.of("ValueError"), window)))
        .containsExactlyInAnyOrder(id("one"), id("purged"), id("two"));
    assertThat(examples(new BulkSource.Failures(charge, Optional.empty(), window)))
        .containsExactlyInAnyOrder(id("one"), id("other-error"), id("purged"), id("two"));
    assertThat(
            plan(order(new BulkSource.Failures(Optional.empty(), Optional.empty(), window)))
                .taken())
        .isEqualTo(5);
  }

  private List<InvocationId> examples(BulkSource source) {
    return plan(order(source)).tasks().getFirst().examples();
  }

  @Test
  void othersThanWereCounted_areNotBegun() {
    shop.failed(3);
    shop.again.waiting.put(id("f0"), registered("other"));
    BulkOrder order = shop.order();
    Optional<String> counted = Optional.of(plan(order).counted());
    shop.again.waiting.clear();

    assertThat(shop.service.begin(OLE, SHOP, RUN, order, counted))
        .isInstanceOfSatisfying(
            BulkStart.Changed.class,
            changed -> {
              assertThat(changed.plan().taken()).isEqualTo(3);
              assertThat(changed.plan().counted())
                  .startsWith("3-")
                  .isEqualTo(plan(order).counted());
            });
    assertThat(shop.again.done).isEmpty();
    assertThat(shop.register.find(RUN)).isEmpty();
    assertThat(shop.service.begin(OLE, SHOP, RUN, order, Optional.of(plan(order).counted())))
        .isInstanceOf(BulkStart.Begun.class);
  }

  @Test
  void asManyOthers_areNotTheSame() {
    shop.failed(2);
    shop.again.waiting.put(id("f0"), registered("other"));
    String counted = plan(shop.order()).counted();
    shop.again.waiting.clear();
    shop.again.waiting.put(id("f1"), registered("other"));

    assertThat(counted).startsWith("1-");
    assertThat(plan(shop.order()).counted()).startsWith("1-").isNotEqualTo(counted);
  }

  private static InvocationState registered(String id) {
    return new InvocationState(
        id(id),
        new TaskKey("shop.charge"),
        CallKey.of(new TaskKey("shop.charge"), ArgumentsId.NONE),
        new StatusRecord(KnownStatus.REGISTERED, Optional.empty(), START),
        0);
  }

  @Test
  void nothingToDo_isSaid_andNothingIsBegun() {
    assertThat(shop.service.begin(OLE, SHOP, RUN, these("never"), Optional.empty()))
        .isInstanceOfSatisfying(
            BulkStart.Nothing.class,
            nothing ->
                assertThat(nothing.plan().leftOut())
                    .extracting(BulkPlan.LeftOut::reason)
                    .containsExactly(BulkReason.UNKNOWN));
    assertThat(shop.register.find(RUN)).isEmpty();
  }

  @Test
  void storeThatDoesNotAnswer_isTold_notTakenForAnEmptyOne() {
    shop.failed(3).store.calls.fail(BackendFault.Kind.TIMEOUT, "records");

    assertThatExceptionOfType(BackendException.class).isThrownBy(() -> plan(shop.order()));
  }

  @Test
  void whoMayNot_isRefused_byEveryMethod() {
    Actor viewer = new Actor("ida", Role.VIEWER, How.SESSION);
    BulkRerunService service = shop.failed(1).service;
    BulkOrder order = shop.order();

    for (Runnable attempt :
        List.<Runnable>of(
            () -> service.plan(viewer, SHOP, order),
            () -> service.begin(viewer, SHOP, RUN, order, Optional.empty()),
            () -> service.pause(viewer, RUN),
            () -> service.goOn(viewer, RUN),
            () -> service.stop(viewer, RUN),
            () -> service.resume(viewer, RUN),
            () ->
                shop.service(shop.register, true).begin(OLE, SHOP, RUN, order, Optional.empty()))) {
      assertThatExceptionOfType(RefusedException.class).isThrownBy(attempt::run);
    }
    assertThat(shop.again.done).isEmpty();
  }

  @Test
  void filter_thatHasNoIndex_isWalked() {
    shop.data.add(failure("in", 1).inWorkflow("w", "shop.flow"), failure("out", 2));
    InvocationFilter filter =
        new InvocationFilter(
            Set.of(KnownStatus.FAILED),
            InvocationFilter.StatusMode.CURRENT,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new TaskKey("shop.flow")),
            Optional.empty(),
            Optional.empty());

    assertThat(examples(new BulkSource.Matching(filter))).containsExactly(id("in"));
  }
}

package dev.pynmon.application.service.rerun.bulk;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.OLE;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.RUN;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.SHOP;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.failure;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.id;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.application.port.in.rerun.BulkProspect;
import dev.pynmon.application.port.in.rerun.BulkStart;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.failure.GivenNames;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkReason;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.status.KnownStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a plan says, and that what begins is what it said. */
class BulkPlanTest {
  private final BulkShop shop = new BulkShop();

  @Test
  void allThatFailed_isToldByTask_andNothingIsDone() {
    shop.failed(7).data.add(failure("other", 9).of("shop.ship"));

    BulkPlan plan = shop.plan(shop.order());

    assertThat(plan.taken()).isEqualTo(8);
    assertThat(plan.leftOut()).isEmpty();
    assertThat(plan.tasks())
        .containsExactly(
            new BulkPlan.OfTask(
                new TaskKey("shop.charge"),
                7,
                Optional.of(QueueName.DEFAULT),
                List.of(id("f0"), id("f1"), id("f2"), id("f3"), id("f4")),
                Optional.empty()),
            new BulkPlan.OfTask(
                new TaskKey("shop.ship"),
                1,
                Optional.of(QueueName.DEFAULT),
                List.of(id("other")),
                Optional.empty()));
    assertThat(plan.notes())
        .containsExactly(
            "2 tasks go to the queue default with priority 0: no record tells their own.");
    assertThat(shop.again.done).isEmpty();
  }

  @Test
  void priorityThatSomebodyChose_isNotCalledAssumed() {
    BulkOrder order = shop.failed(1).order();
    RerunChoice five = new RerunChoice(false, Optional.empty(), Optional.of(5.0), Map.of());
    RerunChoice both =
        new RerunChoice(false, Optional.of(QueueName.DEFAULT), Optional.of(5.0), Map.of());

    assertThat(
            shop.plan(new BulkOrder(order.source(), order.asOf(), 1_000, 60, true, five)).notes())
        .containsExactly("shop.charge goes to the queue default: no record tells its own.");
    assertThat(
            shop.plan(new BulkOrder(order.source(), order.asOf(), 1_000, 60, true, both)).notes())
        .isEmpty();
  }

  @Test
  void moreTasksThanAreAskedForTheirQueue_areTold() {
    for (int n = 0; n < 21; n++) {
      shop.data.add(failure("f" + n, n + 1).of("shop.task" + n));
    }

    BulkPlan plan = shop.plan(shop.order());

    assertThat(plan.tasks()).hasSize(21).filteredOn(task -> task.queue().isEmpty()).hasSize(1);
    assertThat(plan.notes())
        .containsExactly(
            "20 tasks go to the queue default with priority 0: no record tells their own.",
            "Only 20 of 21 tasks were asked for their queue.");
    assertThat(shop.again.visits).hasSize(1);
  }

  @Test
  void queueThatNobodyConsumes_isTold() {
    BulkOrder order = shop.failed(1).order();
    RerunChoice slow =
        new RerunChoice(false, Optional.of(new QueueName("slow")), Optional.empty(), Map.of());

    assertThat(
            shop.plan(new BulkOrder(order.source(), order.asOf(), 1_000, 60, true, slow)).notes())
        .containsExactly(
            "shop.charge goes with priority 0: no record tells its own.",
            "No active runner consumes the queue slow.");
  }

  @Test
  void queueOfWhichNothingTellsWhoConsumesIt_isTold() {
    BulkOrder order = shop.failed(1).order();
    RerunChoice typo =
        new RerunChoice(false, Optional.of(new QueueName("nosuch")), Optional.empty(), Map.of());

    assertThat(
            shop.plan(new BulkOrder(order.source(), order.asOf(), 1_000, 60, true, typo)).notes())
        .containsExactly(
            "shop.charge goes with priority 0: no record tells its own.",
            "Nothing tells whether a runner consumes the queue nosuch.");
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
    Fingerprint no =
        Fingerprint.of(charge, Optional.of(new FailureCause("ValueError", "no")), GivenNames.NONE);
    assertThat(
            examples(
                new BulkSource.Failures(
                    Optional.empty(), Optional.empty(), Optional.of(no.code()), window)))
        .containsExactlyInAnyOrder(id("one"), id("purged"));
    assertThat(
            shop.plan(
                    shop.order(new BulkSource.Failures(Optional.empty(), Optional.empty(), window)))
                .taken())
        .isEqualTo(5);
  }

  private List<InvocationId> examples(BulkSource source) {
    return shop.plan(shop.order(source)).tasks().getFirst().examples();
  }

  @Test
  void callersThatFailed_andThatNoneSucceededSince_areTold() {
    shop.data.add(
        anInvocation("before").was(KnownStatus.SUCCESS, 1),
        failure("top", 31).of("shop.order").raised("ReadTimeout: no answer in 10 s"),
        failure("mid", 30).of("shop.place").childOf("top").raised("ReadTimeout: no answer in 10 s"),
        failure("a", 10).childOf("mid").raised("ReadTimeout: no answer in 30 s"),
        failure("b", 12).childOf("mid").raised("CardDeclined: no"),
        failure("c", 20).childOf("handled"),
        anInvocation("handled").of("shop.place").was(KnownStatus.SUCCESS, 21));
    TimeWindow window = new TimeWindow(START.plusSeconds(5), START.plusSeconds(25));
    BulkSource group =
        new BulkSource.Failures(Optional.of(new TaskKey("shop.charge")), Optional.empty(), window);

    BulkProspect prospect = shop.plan(shop.order(group)).prospect();

    assertThat(prospect)
        .returns(3, BulkProspect::called)
        .returns(1, BulkProspect::inVain)
        .returns(true, told -> told.goesOn(3));
    assertThat(prospect.callers())
        .containsExactly(
            new BulkProspect.Callers(new TaskKey("shop.order"), List.of(id("top")), false));

    shop.data.add(anInvocation("between").was(KnownStatus.SUCCESS, 15));
    assertThat(shop.plan(shop.order(group)).prospect().since())
        .containsExactly(
            new BulkProspect.SinceFailed(
                new TaskKey("shop.charge"),
                3,
                new TimeWindow(START.plusSeconds(10), START.plusSeconds(20)),
                1,
                0,
                Optional.of(START.plusSeconds(15)),
                2,
                true));
  }

  @Test
  void callersOfATaskThatCannotRun_leaveTheirPlaceToTheNext_andMoreAreSaid() {
    RerunRefusal gone =
        new RerunRefusal(RerunRefusal.Kind.ARGUMENT_GONE, "The argument x is gone.", "x");
    for (int task = 0; task < 7; task++) {
      for (int each = 0; each < 7 - task; each++) {
        String caller = "caller" + task + each;
        shop.data.add(
            failure(caller, 31).of("shop.order" + task).raised("ReadTimeout: no answer"),
            failure("f" + task + each, 10).childOf(caller).raised("ReadTimeout: no answer"));
        if (task < 2) {
          shop.again.refusals.put(id(caller), gone);
        }
      }
    }
    TimeWindow window = new TimeWindow(START.plusSeconds(5), START.plusSeconds(25));
    BulkOrder order =
        shop.order(
            new BulkSource.Failures(
                Optional.of(new TaskKey("shop.charge")), Optional.empty(), window));

    BulkProspect prospect = shop.plan(order).prospect();
    assertThat(prospect.areMoreCallers()).isFalse();
    assertThat(prospect.callers())
        .extracting(each -> each.task().value())
        .containsExactly("shop.order2", "shop.order3", "shop.order4", "shop.order5", "shop.order6");
    shop.again.refusals.clear();
    assertThat(shop.plan(order).prospect().areMoreCallers()).isTrue();
  }

  @Test
  void othersThanWereCounted_areNotBegun() {
    shop.failed(3);
    shop.again.waiting.put(id("f0"), registered(id("other")));
    BulkOrder order = shop.order();
    Optional<String> counted = Optional.of(shop.plan(order).counted());
    shop.again.waiting.clear();

    assertThat(shop.service.begin(OLE, SHOP, RUN, order, counted))
        .isInstanceOfSatisfying(
            BulkStart.Changed.class,
            changed -> {
              assertThat(changed.plan().taken()).isEqualTo(3);
              assertThat(changed.plan().counted())
                  .startsWith("3-")
                  .isEqualTo(shop.plan(order).counted());
            });
    assertThat(shop.again.done).isEmpty();
    assertThat(shop.register.find(RUN)).isEmpty();
    assertThat(shop.service.begin(OLE, SHOP, RUN, order, Optional.of(shop.plan(order).counted())))
        .isInstanceOf(BulkStart.Begun.class);
  }

  @Test
  void asManyOthers_areNotTheSame() {
    shop.failed(2);
    shop.again.waiting.put(id("f0"), registered(id("other")));
    String counted = shop.plan(shop.order()).counted();
    shop.again.waiting.clear();
    shop.again.waiting.put(id("f1"), registered(id("other")));

    assertThat(counted).startsWith("1-");
    assertThat(shop.plan(shop.order()).counted()).startsWith("1-").isNotEqualTo(counted);
  }

  @Test
  void nothingToDo_isSaid_andNothingIsBegun() {
    assertThat(shop.service.begin(OLE, SHOP, RUN, shop.these("never"), Optional.empty()))
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

    assertThatExceptionOfType(BackendException.class).isThrownBy(() -> shop.plan(shop.order()));
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
            Optional.empty(),
            Optional.empty());

    assertThat(examples(new BulkSource.Matching(filter))).containsExactly(id("in"));
  }
}

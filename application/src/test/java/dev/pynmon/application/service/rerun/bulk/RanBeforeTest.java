package dev.pynmon.application.service.rerun.bulk;

import static dev.pynmon.application.service.rerun.bulk.BulkShop.OLE;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.RUN;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.SHOP;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.failure;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.application.port.in.rerun.BulkStart;
import dev.pynmon.application.port.out.rerun.BulkJournal;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkCounts;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkReason;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What ran again before, and what others run again. */
class RanBeforeTest {
  private final BulkShop shop = new BulkShop();

  private BulkPlan plan(BulkOrder order) {
    return shop.service.plan(OLE, SHOP, order);
  }

  private static BulkOrder with(BulkOrder order, int limit, BulkReason... despite) {
    return new BulkOrder(
        order.source(), order.asOf(), limit, 6_000, false, order.choice(), Set.of(despite));
  }

  private List<String> taken(BulkOrder order) {
    return plan(order).tasks().stream()
        .flatMap(each -> each.examples().stream())
        .map(InvocationId::value)
        .toList();
  }

  @Test
  void runOfTheSameNameBegunAnew_runsNothingTwice_whenItsReRunsFailedAndTheLimitIsReached() {
    shop.failed(5);
    shop.again.ends(KnownStatus.FAILED).ends(KnownStatus.FAILED);
    shop.run(with(shop.order(), 2));
    shop.monitor.time.pass(Duration.ofHours(2));
    BulkOrder repeated = with(shop.order(), 2);

    BulkRerunService another = shop.service(forgetful(), false);
    BulkStart start = another.begin(OLE, SHOP, RUN, repeated, Optional.empty());

    assertThat(start)
        .isInstanceOfSatisfying(
            BulkStart.Begun.class,
            begun -> assertThat(begun.run().counts()).isEqualTo(new BulkCounts(0, 2, 0, 0)));
    assertThat(shop.again.done).containsExactly("f3", "f4");
  }

  /** That of a monitor that no journal tells anything. */
  private BulkRegister forgetful() {
    return new BulkRegister(BulkJournal.NONE, shop.links);
  }

  @Test
  void whatWasRunAgain_isLeftOut_withHowThatWent_andItsFailedReRunTakesItsPlace() {
    shop.failed(3).data.add(failure("again", 9), ran("good", KnownStatus.SUCCESS));
    shop.links.add(SHOP, id("f0"), id("again"));
    shop.links.add(SHOP, id("f1"), id("good"));

    BulkPlan plan = plan(with(shop.order(), 2));

    assertThat(taken(with(shop.order(), 2))).containsExactly("f2", "again");
    assertThat(plan.leftOut())
        .extracting(
            BulkPlan.LeftOut::reason, each -> each.count().value(), BulkPlan.LeftOut::sentence)
        .containsExactly(
            tuple(
                BulkReason.RUN_AGAIN,
                2L,
                "Run again before, as far as this monitor knows; of these re-runs are now: 1"
                    + " failed, 1 success."));
  }

  private static FakeInvocation ran(String id, KnownStatus status) {
    return FakeInvocation.anInvocation(id).was(status, 9);
  }

  @Test
  void whatWasRunAgain_isTakenAllTheSame_whenThatIsWanted_orItIsNamed() {
    shop.failed(2).data.add(ran("good", KnownStatus.SUCCESS));
    shop.links.add(SHOP, id("f1"), id("good"));
    BulkOrder named =
        BulkOrder.of(new BulkSource.Chosen(List.of(id("f1"))), shop.monitor.time.instant());

    assertThat(taken(with(shop.order(), 9, BulkReason.RUN_AGAIN))).containsExactly("f0", "f1");
    assertThat(taken(named)).containsExactly("f1");
  }

  @Test
  void whatOthersCall_isLeftOut_alsoBelowOnesThatAreNotInThePlan() {
    shop.failed(1)
        .data
        .add(
            failure("child", 2).childOf("f0"),
            ran("between", KnownStatus.SUCCESS).childOf("f0"),
            failure("grandchild", 3).childOf("between"),
            failure("orphan", 4).childOf("nobody"));

    BulkPlan plan = plan(shop.order());

    assertThat(taken(shop.order())).containsExactly("f0", "orphan");
    assertThat(plan.leftOut())
        .extracting(BulkPlan.LeftOut::reason, BulkPlan.LeftOut::examples)
        .containsExactly(tuple(BulkReason.CALLED, List.of(id("child"), id("grandchild"))));
    assertThat(taken(with(shop.order(), 9, BulkReason.CALLED)))
        .containsExactly("f0", "child", "grandchild", "orphan");
  }

  @Test
  void childOfOneThatWasRunAgain_isLeftOut_forThatCalledItAnew() {
    shop.failed(1).data.add(failure("child", 2).childOf("f0"), ran("good", KnownStatus.SUCCESS));
    shop.links.add(SHOP, id("f0"), id("good"));

    assertThat(plan(shop.order()).leftOut())
        .extracting(BulkPlan.LeftOut::reason)
        .containsExactlyInAnyOrder(BulkReason.RUN_AGAIN, BulkReason.CALLED);
  }

  @Test
  void tasksOfPynencsOwn_areLeftOut_unlessNamed() {
    String task = "pynenc.core_tasks.recover_pending_invocations";
    shop.failed(1).data.add(failure("own", 2).of(task));
    BulkOrder named =
        BulkOrder.of(new BulkSource.Chosen(List.of(id("own"))), shop.monitor.time.instant());

    assertThat(plan(shop.order()).leftOut())
        .extracting(BulkPlan.LeftOut::reason, BulkPlan.LeftOut::examples)
        .containsExactly(tuple(BulkReason.CORE_TASK, List.of(id("own"))));
    assertThat(taken(named)).containsExactly("own");
  }

  @Test
  void tasksOfPynencsOwn_pushNothingOutOfWhatOneRunMayTake() {
    shop.failed(2);
    for (int n = 2; n < 9; n++) {
      shop.data.add(failure("own" + n, n).of("pynenc.core_tasks.trigger"));
    }

    assertThat(taken(with(shop.order(), 2))).containsExactly("f0", "f1");
    assertThat(plan(with(shop.order(), 2)).leftOut())
        .extracting(BulkPlan.LeftOut::reason, each -> each.count().value())
        .containsExactly(tuple(BulkReason.CORE_TASK, 7L));
    assertThat(plan(with(shop.order(), 1)).leftOut())
        .extracting(BulkPlan.LeftOut::reason, each -> each.count().value())
        .containsExactly(tuple(BulkReason.CORE_TASK, 7L), tuple(BulkReason.OVER_LIMIT, 1L));
  }

  @Test
  void afterARestart_whatTheJournalRemembersOfRuns_isKnownAsRunAgain() {
    shop.failed(2);
    assertThat(shop.run(with(shop.order(), 9)).counts()).isEqualTo(new BulkCounts(0, 2, 0, 0));

    shop.register();

    assertThat(shop.links.of(SHOP, RUN.rerunOf(id("f0"))).rerunOf()).contains(id("f0"));
    assertThat(plan(shop.order()).taken()).isZero();
  }
}

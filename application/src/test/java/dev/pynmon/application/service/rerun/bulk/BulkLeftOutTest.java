package dev.pynmon.application.service.rerun.bulk;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.OLE;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.RUN;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.SHOP;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.failure;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.id;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.rerun.BulkCounts;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkReason;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.status.KnownStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan leaves out, and why. */
class BulkLeftOutTest {
  private final BulkShop shop = new BulkShop();

  private static BulkOrder limited(BulkOrder order, int limit) {
    return new BulkOrder(
        order.source(), order.asOf(), limit, order.perMinute(), true, order.choice());
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
        shop.plan(
            shop.these(
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
    shop.again.waiting.put(id("f0"), registered(id("other")));

    assertThat(shop.plan(shop.order()).leftOut())
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
    shop.again.waiting.put(id("f0"), registered(RUN.rerunOf(id("f0"))));

    assertThat(shop.run(shop.order()).counts()).isEqualTo(new BulkCounts(0, 1, 0, 0));
  }

  @Test
  void notEnded_isRunAgainAllTheSame_whenAnotherIsWanted() {
    shop.data.add(anInvocation("running").was(KnownStatus.RUNNING, 1));
    RerunChoice another = new RerunChoice(true, Optional.empty(), Optional.empty(), Map.of());
    BulkOrder order = shop.these("running");

    assertThat(
            shop.plan(new BulkOrder(order.source(), order.asOf(), 10, 60, true, another)).taken())
        .isEqualTo(1);
  }

  @Test
  void overTheLimit_theNewestAreTaken() {
    shop.failed(12);

    BulkPlan plan = shop.plan(limited(shop.order(), 10));

    assertThat(plan.taken()).isEqualTo(10);
    assertThat(plan.leftOut())
        .containsExactly(
            new BulkPlan.LeftOut(
                BulkReason.OVER_LIMIT,
                new Count.Exact(2),
                "There are more than may be run again at once.",
                List.of()));
    assertThat(plan.tasks().getFirst().examples()).startsWith(id("f2"));
    assertThat(shop.plan(limited(shop.these("f0", "f1", "f2"), 2)).tasks().getFirst().examples())
        .containsExactly(id("f0"), id("f1"));
  }

  @Test
  void whatFailsAfterItWasCounted_takesNoPlaceOfWhatWas() {
    BulkOrder order = limited(shop.failed(12).order(), 10);
    String counted = shop.plan(order).counted();
    shop.data.add(failure("late", 7_200));

    BulkPlan plan = shop.plan(order);

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

    assertThat(shop.plan(limited(shop.order(), 10_000)).taken()).isEqualTo(2_500);
    assertThat(shop.plan(shop.order()).leftOut().getFirst().count())
        .isEqualTo(new Count.AtLeast(1_000));
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
}

package dev.pynmon.application.service.rerun.bulk;

import static dev.pynmon.application.service.rerun.bulk.BulkShop.OLE;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.RUN;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.SHOP;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.failure;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.fake.FakeCatalogueReader;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.application.service.rerun.Rerunner;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.rerun.BulkCounts;
import dev.pynmon.domain.rerun.BulkReason;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.runner.RunnerContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls of one run that stand for one another, from the plan to the end. */
class SharedCallsTest {
  private static final RunnerContext REGISTRAR =
      new RunnerContext(
          new RunnerId("ExternalRunner@here-7"),
          "ExternalRunner",
          7,
          "here",
          1,
          Optional.empty(),
          Optional.empty());

  private final BulkShop shop = new BulkShop();
  private final BulkRerunService service =
      shop.service(
          new Rerunner(
              shop.monitor.directory(),
              new Catalogues(List.of(), new FakeCatalogueReader(), shop.monitor.background),
              new FakeDecoder(),
              shop.links,
              REGISTRAR,
              shop.monitor.time),
          shop.register,
          false);

  /** Two of one order, two of another, and one of a third. */
  @BeforeEach
  void fail() {
    for (int n = 0; n < 5; n++) {
      shop.data
          .add(failure("f" + n, n).with(Map.of("order", String.valueOf(n / 2))))
          .indexed("f" + n);
    }
  }

  private List<InvocationId> shared(BulkPlan plan) {
    return plan.leftOut().stream()
        .filter(left -> left.reason() == BulkReason.SAME_CALL)
        .flatMap(left -> left.examples().stream())
        .toList();
  }

  @Test
  void planThatSaysThreeRunAndOthersStandForTwo_isWhatHappens() {
    BulkPlan plan = service.plan(OLE, SHOP, shop.order(60, false));

    assertThat(plan.taken()).isEqualTo(3);
    assertThat(plan.tasks()).singleElement().extracting(BulkPlan.OfTask::count).isEqualTo(3);
    assertThat(plan.leftOut())
        .extracting(BulkPlan.LeftOut::reason, BulkPlan.LeftOut::count, BulkPlan.LeftOut::examples)
        .containsExactly(
            tuple(BulkReason.SAME_CALL, new Count.Exact(2), List.of(id("f1"), id("f3"))));
    BulkReport run =
        shop.ended(
            service.begin(OLE, SHOP, RUN, shop.order(60, false), Optional.of(plan.counted())));
    assertThat(run.counts()).isEqualTo(new BulkCounts(0, 3, 2, 0));
    assertThat(shop.data.registrations).hasSize(3);
  }

  @Test
  void firstThatIsAwaited_waitsNoMoreWhenTheOthersBegin() {
    BulkPlan plan = service.plan(OLE, SHOP, shop.order(60, true));

    assertThat(plan.taken()).isEqualTo(4);
    assertThat(shared(plan)).containsExactly(id("f3"));
  }

  @Test
  void otherArguments_areOthers() {
    shop.data.indexed.clear();

    assertThat(service.plan(OLE, SHOP, shop.order(60, false)).taken()).isEqualTo(5);
  }
}

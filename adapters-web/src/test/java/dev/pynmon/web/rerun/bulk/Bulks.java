package dev.pynmon.web.rerun.bulk;

import static dev.pynmon.web.testing.Samples.there;

import dev.pynmon.application.port.in.rerun.BulkItems;
import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.application.port.in.rerun.BulkProspect;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.rerun.BulkCounts;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkOutcome;
import dev.pynmon.domain.rerun.BulkReason;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.testing.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs of many of the application {@code shop}. */
final class Bulks {
  static final BulkId ID = new BulkId("3f0c");
  static final InvocationId NEW = new InvocationId("0a1b2c3d-0000-4000-8000-000000000001");
  static final InvocationId GONE = new InvocationId("9d2f6a10-0000-4000-8000-000000000000");
  static final BulkSource FAILED = new BulkSource.Matching(InvocationFilter.in(KnownStatus.FAILED));
  static final BulkSource GROUP =
      new BulkSource.Failures(
          Optional.of(new TaskKey("shop.charge")),
          Optional.of("ValueError"),
          new TimeWindow(Samples.NOW.minusSeconds(3600), Samples.NOW));

  private Bulks() {}

  static BulkPlan plan(BulkSource source, int taken) {
    return new BulkPlan(
        Samples.APP,
        ID,
        BulkOrder.of(source, Samples.NOW),
        taken + "-00000000000000aa",
        taken,
        taken == 0
            ? List.of()
            : List.of(
                new BulkPlan.OfTask(
                    new TaskKey("shop.charge"),
                    taken,
                    Optional.of(QueueName.DEFAULT),
                    List.of(Samples.ID),
                    Optional.of(new FailureCause("CardDeclined", "order 3")))),
        List.of(
            new BulkPlan.LeftOut(
                BulkReason.ARGUMENT_GONE,
                new Count.Exact(2),
                "The value of order is gone.",
                List.of(GONE))),
        Optional.empty(),
        BulkProspect.UNASKED,
        List.of("No active runner takes from default."));
  }

  /** The same, each another one beside what is registered. */
  static BulkPlan another(BulkPlan plan) {
    BulkOrder order = plan.order();
    RerunChoice another = new RerunChoice(true, Optional.empty(), Optional.empty(), Map.of());
    return new BulkPlan(
        plan.app(),
        plan.id(),
        new BulkOrder(
            order.source(), order.asOf(), order.limit(), order.perMinute(), true, another),
        plan.counted(),
        plan.taken(),
        plan.tasks(),
        plan.leftOut(),
        plan.searchedBackTo(),
        plan.prospect(),
        plan.notes());
  }

  /** Of 9 four are settled. */
  static BulkReport run(BulkState state) {
    return new BulkReport(
        ID,
        Samples.app(),
        BulkOrder.of(FAILED, Samples.NOW.minusSeconds(20)),
        "ole",
        Samples.NOW.minusSeconds(12),
        new BulkCounts(5, 2, 1, 1),
        state,
        false);
  }

  static BulkItems items(BulkReport run) {
    return new BulkItems(
        run,
        BulkItems.Which.ALL,
        120,
        List.of(
            new BulkItem(Samples.ID, new BulkOutcome.Registered(NEW)),
            new BulkItem(
                GONE,
                new BulkOutcome.LeftOut(BulkReason.ARGUMENT_GONE, "The value of order is gone.")),
            BulkItem.open(new InvocationId("to-come"))),
        there(Map.of(NEW, Samples.state(NEW, KnownStatus.SUCCESS, 0))),
        Map.of(),
        Map.of(Samples.ID, Samples.row().task().orElseThrow()),
        there(Map.of(NEW, Samples.NOW.minusSeconds(9))));
  }
}

package dev.pynmon.application.service.rerun.bulk;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.SHOP;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.rerun.Again;
import dev.pynmon.application.service.rerun.Foreseen;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkOutcome;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SingleRerunTest {
  private final BulkShop shop = new BulkShop();

  private BulkOutcome outcome() {
    return new SingleRerun(new Refusing(), shop.monitor.directory())
        .rerun(SHOP, id("f0"), RerunChoice.SAME, id("as"));
  }

  @Test
  void refusedAfterItWasRegistered_countsAsRegistered_onlyWhereAMessageOfItWaits() {
    shop.data.add(anInvocation("as").was(KnownStatus.REGISTERED, 1));
    assertThat(outcome()).isInstanceOf(BulkOutcome.LeftOut.class);

    shop.data.queued("default", "as");
    assertThat(outcome()).isEqualTo(new BulkOutcome.Registered(id("as")));
  }

  /** Whatever it needs has gone. */
  private static final class Refusing implements Again {
    @Override
    public RerunOutlook look(Visit visit, InvocationId original, RerunChoice choice) {
      return new RerunOutlook.Unknown();
    }

    @Override
    public Foreseen foresee(Visit visit, Collection<InvocationId> originals, RerunChoice choice) {
      return new Foreseen(Map.of(), Map.of(), List.of());
    }

    @Override
    public RerunResult rerun(
        AppKey app, InvocationId original, RerunChoice choice, InvocationId as) {
      return new RerunResult.Refused(
          new RerunRefusal(RerunRefusal.Kind.ARGUMENT_GONE, "The argument x is gone.", "x"));
    }
  }
}

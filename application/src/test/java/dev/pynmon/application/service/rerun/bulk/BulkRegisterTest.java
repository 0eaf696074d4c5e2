package dev.pynmon.application.service.rerun.bulk;

import static dev.pynmon.application.service.rerun.bulk.BulkShop.OLE;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.RUN;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.rerun.BulkItems.Which;
import dev.pynmon.application.port.in.rerun.BulkStart;
import dev.pynmon.application.port.in.rerun.FollowBulksUseCase;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BulkRegisterTest {
  private final BulkShop shop = new BulkShop();

  @Test
  void oldest_areForgotten_whenThereAreTooMany() {
    shop.failed(1);
    for (int run = 0; run <= FollowBulksUseCase.MAX_REMEMBERED; run++) {
      shop.monitor.time.pass(Duration.ofSeconds(1));
      shop.service.begin(OLE, SHOP, new BulkId("run-" + run), shop.order(), Optional.empty());
    }

    assertThat(shop.register.of(SHOP)).hasSize(FollowBulksUseCase.MAX_REMEMBERED);
    assertThat(shop.register.find(new BulkId("run-0"))).isEmpty();
    assertThat(shop.notes.read()).hasSize(FollowBulksUseCase.MAX_REMEMBERED);
    assertThat(shop.register.of(SHOP).getFirst().id()).isEqualTo(new BulkId("run-50"));
    assertThat(shop.register.of(new AppKey("other"))).isEmpty();
  }

  @Test
  void whatWasDone_staysListed_alsoAfterAnotherStart() {
    shop.failed(3).run(shop.order());
    BulkRegister next = shop.register();

    assertThat(next.find(RUN).map(BulkReport::state).orElseThrow())
        .isInstanceOf(BulkState.Complete.class);
    assertThat(
            shop.follow(next)
                .items(RUN, Which.REGISTERED, Optional.empty(), new PageRequest.Skip(2, 1))
                .orElseThrow()
                .items())
        .extracting(item -> item.original().value())
        .containsExactly("f1", "f2");
    assertThat(shop.service(next, false).begin(OLE, SHOP, RUN, shop.order(), Optional.empty()))
        .isInstanceOf(BulkStart.Begun.class);
    assertThat(shop.again.done).hasSize(3);
  }

  @Test
  void nameOfAnotherApplicationsRun_isNotKnownHere() {
    shop.failed(1).run(shop.order());

    assertThat(shop.service.begin(OLE, new AppKey("other"), RUN, shop.order(), Optional.empty()))
        .isEqualTo(new BulkStart.Unknown());
  }
}

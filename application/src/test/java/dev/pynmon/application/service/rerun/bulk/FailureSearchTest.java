package dev.pynmon.application.service.rerun.bulk;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.SHOP;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.failure;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.status.KnownStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailureSearchTest {
  private final BulkShop shop = new BulkShop();

  @Test
  void failuresBehindTooManyChanges_areFoundByWhatTheOrchestratorHolds() {
    fill();

    Originals found = find(new TimeWindow(START.plusSeconds(10), START.plusSeconds(90_000)));

    assertThat(found.ids()).containsExactly(id("old"), id("new"));
    assertThat(found.searchedBackTo())
        .as("what it has forgotten is not among them")
        .contains(START.plusSeconds(101));
    assertThat(found.overLimit()).isEqualTo(new Count.Exact(0));
  }

  @Test
  void orchestratorThatStopsWithoutAnItem_isAskedNoMore() {
    fill();
    shop.data.listedBackTo(START.plusSeconds(50));

    Originals found = find(new TimeWindow(START.plusSeconds(10), START.plusSeconds(90_000)));

    assertThat(found.ids()).containsExactly(id("new"));
    assertThat(found.searchedBackTo()).contains(START.plusSeconds(101));
    assertThat(shop.store.calls.count("statuses.page")).isEqualTo(1);
  }

  private void fill() {
    shop.data.add(
        failure("before", 1),
        failure("other", 20).of("shop.ship"),
        failure("old", 21),
        failure("forgotten", 22).unknownToOrchestrator());
    for (int i = 0; i < Histories.MAX_CHUNK; i++) {
      shop.data.add(anInvocation("s" + i).was(KnownStatus.SUCCESS, 100 + i));
    }
    shop.data.add(failure("new", 30_000));
  }

  private Originals find(TimeWindow window) {
    BulkSource.Failures wanted =
        new BulkSource.Failures(
            Optional.of(new TaskKey("shop.charge")), Optional.empty(), Optional.empty(), window);
    Sieve sieve = new Sieve(_ -> false, _ -> List.of(), _ -> Sieve.Aside.NONE);
    try (Visit visit = shop.monitor.directory().visit(SHOP)) {
      return new FailureSearch(visit, wanted, new FakeDecoder(), 1).find(100, sieve);
    }
  }
}

package dev.pynmon.application.service.state;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.fake.FakeMonitor.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.state.StateBackendOverview;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.status.KnownStatus;
import org.junit.jupiter.api.Test;

class ShowStateBackendServiceTest {
  private static final AppKey SHOP = new AppKey("shop");

  private final FakeData data = new FakeData();
  private final FakeMonitor monitor = FakeMonitor.over(data);
  private final ShowStateBackendService service =
      new ShowStateBackendService(monitor.directory(), monitor.time);

  private static Page<InvocationRow> orphans(StateBackendOverview overview) {
    return overview.orphans().available().orElseThrow();
  }

  @Test
  void show_countsWhatIsThere() {
    data.add(
        anInvocation("1").inWorkflow("1", "shop.fulfil"),
        anInvocation("2").inWorkflow("1", "shop.fulfil"),
        anInvocation("3").unknownToStateBackend());
    StateBackendOverview overview = service.show(SHOP, PageRequest.first(5));
    assertThat(overview.records().available()).contains(new Count.Exact(2));
    assertThat(overview.workflowTypes().available()).contains(new Count.Exact(1));
    assertThat(orphans(overview).items()).isEmpty();
    assertThat(overview.orphansLookedAt()).isEqualTo(2);
    assertThat(overview.settings()).isNotEmpty();
  }

  @Test
  void show_recordsWithoutAStatus_areOrphans() {
    for (int number = 0; number < 10; number++) {
      data.add(
          number % 2 == 0
              ? anInvocation("i" + number)
              : anInvocation("i" + number).was(KnownStatus.SUCCESS, 1).unknownToOrchestrator());
    }
    Page<InvocationRow> first = orphans(service.show(SHOP, PageRequest.first(3)));
    assertThat(first.items()).extracting(row -> row.id().value()).containsExactly("i9", "i7", "i5");
    assertThat(first.items().getFirst().state()).isEmpty();
    assertThat(first.items().getFirst().history().entries()).hasSize(1);
    Page<InvocationRow> second =
        orphans(service.show(SHOP, PageRequest.after(3, first.next().orElseThrow())));
    assertThat(second.items()).extracting(row -> row.id().value()).containsExactly("i3", "i1");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void show_manyRecords_areLookedAtWithinTheBudget() {
    for (int number = 0; number < 5_500; number++) {
      data.add(anInvocation("i" + number).was(KnownStatus.REGISTERED, number));
    }
    StateBackendOverview overview = service.show(SHOP, PageRequest.first(5));
    assertThat(overview.orphansLookedAt()).isEqualTo(5_000);
    assertThat(orphans(overview).searchedBackTo()).contains(START.plusSeconds(500));
    assertThat(orphans(overview).next()).isPresent();
  }

  @Test
  void show_orchestratorMissing_cannotTellOrphans() {
    data.add(anInvocation("1"));
    FakeStore partial =
        new FakeStore().holds(FakeInfo.bare("shop"), data, without(Component.ORCHESTRATOR));
    FakeMonitor other = new FakeMonitor().file("shop.db", partial);
    StateBackendOverview overview =
        new ShowStateBackendService(other.directory(), other.time).show(SHOP, PageRequest.first(5));
    assertThat(overview.records().available()).contains(new Count.Exact(1));
    assertThat(overview.orphans().absence()).isPresent();
    assertThat(overview.orphansLookedAt()).isZero();
  }
}

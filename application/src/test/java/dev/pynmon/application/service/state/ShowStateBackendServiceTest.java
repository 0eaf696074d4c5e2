package dev.pynmon.application.service.state;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.fake.FakeMonitor.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.state.KeptAmount;
import dev.pynmon.application.port.in.state.KeptAmount.Kind;
import dev.pynmon.application.port.in.state.KeptAmounts;
import dev.pynmon.application.port.in.state.StateBackendOverview;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ShowStateBackendServiceTest {
  private static final AppKey SHOP = new AppKey("shop");

  private final FakeData data = new FakeData();
  private final FakeMonitor monitor = FakeMonitor.over(data);
  private final ShowStateBackendService service = service(monitor);

  private static ShowStateBackendService service(FakeMonitor monitor) {
    return new ShowStateBackendService(
        monitor.directory(),
        monitor.background,
        new MatchingInvocations(new FakeDecoder(), _ -> _ -> Optional.empty(), () -> 0));
  }

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
    assertThat(orphans(overview).items()).isEmpty();
    assertThat(overview.orphansLookedAt()).isEqualTo(2);
    assertThat(overview.settings()).isNotEmpty();
  }

  private static KeptAmounts kept(StateBackendOverview overview) {
    return overview.kept().available().flatMap(Snapshot::value).orElseThrow();
  }

  @Test
  void show_fewRecords_areCountedExactly() {
    data.add(
            anInvocation("1")
                .with(Map.of("order", "17"))
                .was(KnownStatus.REGISTERED, 1)
                .was(KnownStatus.SUCCESS, 2)
                .returned("\"done\"")
                .inWorkflow("1", "shop.fulfil"),
            anInvocation("2").was(KnownStatus.FAILED, 3).raised("{}"))
        .context("runner-1");
    KeptAmounts kept = kept(service.show(SHOP, PageRequest.first(5)));
    assertThat(kept.sampled()).isZero();
    assertThat(kept.amounts()).extracting(KeptAmount::kind).containsExactly(Kind.values());
    assertThat(kept.amounts())
        .startsWith(
            amount(Kind.RECORDS, 2, OptionalLong.of(7)),
            amount(Kind.CHANGES, 3, OptionalLong.empty()),
            amount(Kind.RESULTS, 1, OptionalLong.of(6)),
            amount(Kind.EXCEPTIONS, 1, OptionalLong.of(2)),
            amount(Kind.RUNNER_CONTEXTS, 1, OptionalLong.empty()),
            amount(Kind.WORKFLOW_TYPES, 1, OptionalLong.empty()));
  }

  private static KeptAmount amount(Kind kind, long number, OptionalLong size) {
    return new KeptAmount(kind, new Count.Exact(number), false, size);
  }

  @Test
  void show_manyRecords_areEstimatedFromTheNewestOfEachStatus() {
    for (int number = 0; number < 1_000; number++) {
      data.add(ended("i" + number, number));
    }
    for (int number = 0; number < 200; number++) {
      data.add(anInvocation("new" + number).was(KnownStatus.REGISTERED, 2_000));
    }
    KeptAmounts kept = kept(service.show(SHOP, PageRequest.first(5)));
    assertThat(kept.sampled()).isEqualTo(3 * 40);
    assertThat(kept.amounts())
        .contains(
            new KeptAmount(Kind.RESULTS, new Count.Exact(950), true, OptionalLong.of(3_800)),
            new KeptAmount(Kind.EXCEPTIONS, new Count.Exact(50), true, OptionalLong.of(100)),
            new KeptAmount(Kind.CHANGES, new Count.Exact(2_200), true, OptionalLong.empty()));
  }

  /** Each twentieth fails. */
  private static FakeInvocation ended(String id, int second) {
    FakeInvocation begun = anInvocation(id).was(KnownStatus.RUNNING, second);
    return second % 20 == 0
        ? begun.was(KnownStatus.FAILED, second).raised("{}")
        : begun.was(KnownStatus.SUCCESS, second).returned("1234");
  }

  @Test
  void show_manyRecordsWithoutTheirStatuses_areEstimatedFromTheNewestOfAll() {
    for (int number = 0; number < 1_000; number++) {
      data.add(anInvocation("i" + number).was(KnownStatus.SUCCESS, number).returned("1234"));
    }
    FakeStore partial =
        new FakeStore().holds(FakeInfo.bare("shop"), data, without(Component.ORCHESTRATOR));
    FakeMonitor other = new FakeMonitor().file("shop.db", partial);
    KeptAmounts kept = kept(service(other).show(SHOP, PageRequest.first(5)));
    assertThat(kept.sampled()).isEqualTo(100);
    assertThat(kept.amounts())
        .contains(
            new KeptAmount(Kind.RESULTS, new Count.Exact(1_000), true, OptionalLong.of(4_000)),
            new KeptAmount(Kind.CHANGES, new Count.Exact(1_000), true, OptionalLong.empty()));
  }

  @Test
  void show_anEmptyStore_keepsNothing() {
    assertThat(kept(service.show(SHOP, PageRequest.first(5))).amounts())
        .extracting(KeptAmount::number)
        .containsOnly(new Count.Exact(0));
  }

  @Test
  void show_contextsNotListedYet_areNotCountedAsNone() {
    data.context("runner-1").listsNothingYet();
    assertThat(kept(service.show(SHOP, PageRequest.first(5))).amounts())
        .contains(
            new KeptAmount(
                Kind.RUNNER_CONTEXTS, new Count.AtLeast(0), false, OptionalLong.empty()));
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
    StateBackendOverview overview = service(other).show(SHOP, PageRequest.first(5));
    assertThat(overview.records().available()).contains(new Count.Exact(1));
    assertThat(overview.orphans().absence()).isPresent();
    assertThat(overview.orphansLookedAt()).isZero();
  }
}

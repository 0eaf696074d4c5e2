package dev.pynmon.application.service.rerun.bulk;

import static dev.pynmon.application.service.rerun.bulk.BulkShop.OLE;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.RUN;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.SHOP;
import static dev.pynmon.application.service.rerun.bulk.BulkShop.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.app.UnknownAppException;
import dev.pynmon.application.port.in.rerun.BulkItems;
import dev.pynmon.application.port.in.rerun.BulkItems.Which;
import dev.pynmon.application.port.in.rerun.BulkStart;
import dev.pynmon.application.port.in.rerun.FollowBulksUseCase;
import dev.pynmon.application.port.in.rerun.WholeBulk;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.rerun.BulkCounts;
import dev.pynmon.domain.rerun.BulkFates;
import dev.pynmon.domain.rerun.BulkFirst;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BulkRunTest {
  private final BulkShop shop = new BulkShop();
  private final List<BulkState> seen = new ArrayList<>();

  private Optional<BulkState> state() {
    return shop.register.find(RUN).map(BulkReport::state);
  }

  private void look() {
    state().ifPresent(seen::add);
  }

  @Test
  void firstSucceeds_theOthersFollow_oldestFirst_soManyAMinute() {
    BulkReport run = shop.failed(5).run(shop.order());

    assertThat(run.state()).isInstanceOf(BulkState.Complete.class);
    assertThat(run.counts()).isEqualTo(new BulkCounts(0, 5, 0, 0));
    assertThat(shop.again.done).containsExactly("f0", "f1", "f2", "f3", "f4");
    assertThat(shop.bell.passed()).isEqualTo(Duration.ofSeconds(4));
    assertThat(run.outlivesProcess()).isTrue();
  }

  @Test
  void sixThousandAMinute_takesTenMillisecondsEach() {
    shop.failed(101).run(shop.order(6_000, false));

    assertThat(shop.bell.passed()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void newOnes_areNamedByTheRun_andToldAsTheyAre() {
    shop.failed(2).run(shop.order());

    assertThat(
            shop.follow(shop.register)
                .items(RUN, Which.REGISTERED, Optional.empty(), page(0))
                .orElseThrow()
                .items())
        .extracting(item -> item.outcome().stands())
        .containsExactly(Optional.of(RUN.rerunOf(id("f0"))), Optional.of(RUN.rerunOf(id("f1"))));
    assertThat(
            shop.follow(shop.register)
                .items(RUN, Which.ALL, Optional.empty(), page(1))
                .orElseThrow()
                .states()
                .available()
                .orElseThrow())
        .hasSize(1)
        .hasEntrySatisfying(
            RUN.rerunOf(id("f1")),
            state -> assertThat(state.status().status()).isEqualTo(KnownStatus.SUCCESS));
  }

  private static PageRequest.Skip page(int skip) {
    return new PageRequest.Skip(1_000, skip);
  }

  @Test
  void firstFails_theOthersWaitUntilSomebodySaysSo() {
    shop.again.ends(KnownStatus.FAILED);
    shop.bell.at(600, this::look).at(601, () -> shop.service.goOn(OLE, RUN));

    BulkReport run = shop.failed(3).run(shop.order());

    assertThat(seen)
        .containsExactly(
            new BulkState.Asking(
                RUN.rerunOf(id("f0")),
                "The first, " + RUN.rerunOf(id("f0")) + ", ended as failed."));
    assertThat(run.state()).isInstanceOf(BulkState.Complete.class);
    assertThat(shop.bell.passed()).isGreaterThan(Duration.ofSeconds(600));
  }

  @Test
  void goingOnBeforeTheNextIsDue_isTold() {
    shop.again.ends(KnownStatus.FAILED);
    shop.bell.at(10, () -> shop.service.goOn(OLE, RUN)).at(20, this::look);

    shop.failed(2).run(shop.order(1, true));

    assertThat(seen).containsExactly(new BulkState.Going());
  }

  @Test
  void applicationThatIsGoneForAWhile_isWaitedFor() {
    shop.again.before.add(
        () -> {
          throw new UnknownAppException(SHOP);
        });

    BulkReport run = shop.failed(2).run(shop.order());

    assertThat(run.state()).isInstanceOf(BulkState.Complete.class);
    assertThat(shop.again.done).containsExactly("f0", "f1");
  }

  @Test
  void howItWent_isCounted() {
    shop.again.ends(KnownStatus.FAILED);
    shop.failed(3).run(shop.order(60, false));

    FollowBulksUseCase known = shop.follow(shop.register);
    assertThat(known.fates(SHOP, List.of(RUN, new BulkId("none"))))
        .extracting(BulkFates::words)
        .containsExactly("2 success, 1 failed", "");
    WholeBulk whole = whole(known);
    assertThat(whole.fates()).isEqualTo(known.fates(SHOP, List.of(RUN)).getFirst());
    assertThat(whole.first()).isEmpty();
    assertThat(whole.items().states().available().orElseThrow()).hasSize(3);
  }

  private static WholeBulk whole(FollowBulksUseCase known) {
    return known
        .whole(RUN, BulkItems.Which.ALL, Optional.empty(), new PageRequest.Skip(10, 0))
        .orElseThrow();
  }

  @Test
  void storeThatDoesNotTellOfOneRun_isNotAskedAboutAnother() {
    shop.failed(3).run(shop.order(60, false));
    FollowBulksUseCase known = shop.follow(shop.register);
    shop.store.calls.fail(BackendFault.Kind.TIMEOUT, "statuses");
    shop.store.calls.forget();

    assertThat(known.fates(SHOP, List.of(RUN, RUN)))
        .containsExactly(BulkFates.UNTOLD, BulkFates.UNTOLD);
    assertThat(shop.store.calls.count("statuses.of")).isOne();
    shop.store.calls.forget();
    assertThat(whole(known).fates()).isEqualTo(BulkFates.UNTOLD);
    assertThat(shop.store.calls.count("statuses.of")).isOne();
  }

  @Test
  void thoseThatAreSoNow_areListedAlone_inTheirOrder() {
    shop.again.ends(KnownStatus.FAILED).ends(KnownStatus.SUCCESS).ends(KnownStatus.FAILED);
    shop.failed(4).run(shop.order(60, false));

    assertThat(now(KnownStatus.FAILED, page(0)).items())
        .extracting(BulkItem::original)
        .containsExactly(id("f0"), id("f2"));
    assertThat(now(KnownStatus.FAILED, page(1)).total()).isEqualTo(2);
    assertThat(now(KnownStatus.FAILED, page(1)).tasks()).containsOnlyKeys(id("f2"));
    assertThat(now(KnownStatus.FAILED, page(1)).items())
        .extracting(BulkItem::original)
        .containsExactly(id("f2"));
    assertThat(now(KnownStatus.RUNNING, page(0)).items()).isEmpty();
  }

  private BulkItems now(KnownStatus status, PageRequest.Skip page) {
    return shop.follow(shop.register)
        .items(RUN, Which.ALL, Optional.of(status), page)
        .orElseThrow();
  }

  @Test
  void first_isToldWithWhatItRaised() {
    shop.again.ends(KnownStatus.FAILED);
    shop.failed(2).run(shop.order(60, false));
    InvocationId first = RUN.rerunOf(id("f0"));

    assertThat(shop.follow(shop.register).first(RUN))
        .contains(new BulkFirst(first, Optional.of(KnownStatus.FAILED), Optional.empty()));
    shop.again.raises(first, "ValueError:no such card");
    assertThat(shop.follow(shop.register).first(RUN).flatMap(BulkFirst::raised))
        .contains("ValueError: no such card");
    assertThat(shop.follow(shop.register).first(new BulkId("none"))).isEmpty();
  }

  @Test
  void firstFails_andSomebodyStops_theOthersStayAsTheyAre() {
    shop.again.ends(KnownStatus.FAILED);
    shop.bell.at(600, () -> shop.service.stop(OLE, RUN));

    BulkReport run = shop.failed(3).run(shop.order());

    assertThat(run.state())
        .isEqualTo(new BulkState.Stopped(shop.monitor.time.instant(), Optional.of("ole")));
    assertThat(run.counts()).isEqualTo(new BulkCounts(2, 1, 0, 0));
    assertThat(shop.those(Which.OPEN)).containsExactly("f1", "f2");
  }

  @Test
  void stoppedWhileTheFirstIsInDoubt_resumed_asksOnceMore() {
    shop.again.ends(KnownStatus.FAILED);
    shop.bell.at(5, () -> shop.service.stop(OLE, RUN));
    shop.failed(3).run(shop.order());
    shop.bell.at(600, this::look).at(601, () -> shop.service.goOn(OLE, RUN));

    shop.service.resume(OLE, RUN);

    assertThat(seen).hasExactlyElementsOfTypes(BulkState.Asking.class);
    assertThat(shop.again.done).containsExactly("f0", "f1", "f2");
  }

  @Test
  void firstIsSlow_somebodyIsAskedAfterAWhile_andNobodyNeedsToAnswerOnceItSucceeds() {
    shop.again.ends(KnownStatus.RUNNING);
    shop.bell
        .at(100, this::look)
        .at(130, this::look)
        .at(200, () -> shop.again.becomes(RUN.rerunOf(id("f0")), KnownStatus.SUCCESS));

    BulkReport run = shop.failed(2).run(shop.order());

    assertThat(seen.getFirst()).isInstanceOf(BulkState.Awaiting.class);
    assertThat(seen.getLast())
        .isEqualTo(
            new BulkState.Asking(
                RUN.rerunOf(id("f0")),
                "The first, " + RUN.rerunOf(id("f0")) + ", is still running."));
    assertThat(run.state()).isInstanceOf(BulkState.Complete.class);
  }

  @Test
  void onlyOne_isNotWaitedFor() {
    shop.again.ends(KnownStatus.REGISTERED);

    assertThat(shop.failed(1).run(shop.order()).state()).isInstanceOf(BulkState.Complete.class);
    assertThat(shop.bell.passed()).isZero();
  }

  @Test
  void paused_waitsUntilSomebodyGoesOn() {
    shop.bell
        .at(2, () -> shop.service.pause(OLE, RUN))
        .at(500, this::look)
        .at(501, () -> shop.service.goOn(OLE, RUN));

    BulkReport run = shop.failed(9).run(shop.order());

    assertThat(seen).containsExactly(new BulkState.Paused(Optional.of("ole")));
    assertThat(run.state()).isInstanceOf(BulkState.Complete.class);
    assertThat(shop.bell.passed()).isGreaterThan(Duration.ofSeconds(500));
  }

  @Test
  void stopped_canBeResumed_andDoesWhatIsLeft() {
    shop.bell.at(2, () -> shop.service.stop(OLE, RUN));
    BulkReport stopped = shop.failed(5).run(shop.order());
    assertThat(stopped.counts()).isEqualTo(new BulkCounts(3, 2, 0, 0));

    BulkReport run = shop.ended(shop.service.resume(OLE, RUN));

    assertThat(run.state()).isInstanceOf(BulkState.Complete.class);
    assertThat(run.counts()).isEqualTo(new BulkCounts(0, 5, 0, 0));
    assertThat(shop.again.done).containsExactly("f0", "f1", "f2", "f3", "f4");
    assertThat(shop.service.resume(OLE, RUN)).isEqualTo(new BulkStart.Unknown());
  }

  @Test
  void storeThatComesBack_isWaitedFor() {
    shop.again.before.add(() -> {});
    shop.again.before.add(() -> fail(BackendFault.Kind.TIMEOUT));
    shop.again.before.add(() -> fail(BackendFault.Kind.UNAVAILABLE));

    BulkReport run = shop.failed(3).run(shop.order());

    assertThat(run.counts()).isEqualTo(new BulkCounts(0, 3, 0, 0));
    assertThat(shop.again.done).containsExactly("f0", "f1", "f2");
  }

  @Test
  void storeThatStaysAway_endsIt_andItCanBeResumed() {
    for (int times = 0; times < 6; times++) {
      shop.again.before.add(() -> fail(BackendFault.Kind.UNAVAILABLE));
    }

    BulkReport run = shop.failed(3).run(shop.order());

    assertThat(run.state())
        .isEqualTo(
            new BulkState.Failed(
                shop.monitor.time.instant(), fault(BackendFault.Kind.UNAVAILABLE)));
    assertThat(shop.bell.passed()).isEqualTo(Duration.ofSeconds(31));
    assertThat(shop.ended(shop.service.resume(OLE, RUN)).counts())
        .isEqualTo(new BulkCounts(0, 3, 0, 0));
  }

  @Test
  void storeThatWaitingDoesNotHelp_endsItAtOnce() {
    shop.again.before.add(() -> fail(BackendFault.Kind.UNSUPPORTED));

    assertThat(shop.failed(3).run(shop.order()).state()).isInstanceOf(BulkState.Failed.class);
    assertThat(shop.bell.passed()).isZero();
  }

  @Test
  void faultNobodyForesaw_endsIt() {
    shop.again.before.add(
        () -> {
          throw new IllegalStateException("a bug");
        });

    assertThat(shop.failed(3).run(shop.order()).state())
        .isInstanceOfSatisfying(
            BulkState.Failed.class,
            failed ->
                assertThat(failed.fault().problem())
                    .isEqualTo("It failed in a way that was not foreseen."));
  }

  @Test
  void monitorThatIsClosed_letsItEndInOrder_toBeResumed() {
    shop.bell.at(2, () -> shop.register.close(Duration.ZERO));

    BulkReport run = shop.failed(5).run(shop.order());

    assertThat(run.state()).isInstanceOf(BulkState.Abandoned.class);
    assertThat(run.counts()).isEqualTo(new BulkCounts(3, 2, 0, 0));
    assertThat(shop.ended(shop.service.resume(OLE, RUN)).counts())
        .isEqualTo(new BulkCounts(0, 5, 0, 0));
  }

  @Test
  void programThatEnds_leavesIt_asBrokenOff() {
    shop.bell.endAt(2);

    BulkReport run = shop.failed(5).run(shop.order());

    assertThat(run.state()).isInstanceOf(BulkState.Abandoned.class);
    assertThat(shop.register().find(RUN)).contains(run);
  }

  private static void fail(BackendFault.Kind kind) {
    throw new BackendException(fault(kind), null);
  }

  private static BackendFault fault(BackendFault.Kind kind) {
    return new BackendFault(kind, "shop", "It is away.", "Wait.");
  }

  @Test
  void anotherOfTheApplication_isNotBegunMeanwhile_andTheSameGivesItself() {
    List<BulkStart> starts = new ArrayList<>();
    shop.bell.at(
        1,
        () -> {
          starts.add(
              shop.service.begin(OLE, SHOP, new BulkId("other"), shop.order(), Optional.empty()));
          starts.add(shop.service.begin(OLE, SHOP, RUN, shop.order(), Optional.empty()));
        });

    shop.failed(5).run(shop.order());

    assertThat(starts.getFirst())
        .isInstanceOfSatisfying(
            BulkStart.UnderWay.class, other -> assertThat(other.other().id()).isEqualTo(RUN));
    assertThat(starts.getLast())
        .isInstanceOfSatisfying(
            BulkStart.Begun.class, same -> assertThat(same.run().id()).isEqualTo(RUN));
    assertThat(shop.again.done).hasSize(5);
  }
}

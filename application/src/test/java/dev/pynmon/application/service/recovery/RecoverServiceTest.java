package dev.pynmon.application.service.recovery;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.rerun.RerunShop.OPAL;
import static dev.pynmon.application.service.rerun.RerunShop.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.recovery.Placement;
import dev.pynmon.application.port.in.recovery.RecoverResult;
import dev.pynmon.application.port.in.recovery.Recovery;
import dev.pynmon.application.port.in.recovery.StrandedReport;
import dev.pynmon.application.port.out.rerun.RequeueOutcome;
import dev.pynmon.application.service.rerun.RerunShop;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecoverServiceTest {
  private final RerunShop shop = new RerunShop();

  private List<String> found() {
    StrandedReport report = shop.recovery().find(SHOP);
    assertThat(report.untold()).isEmpty();
    return report.stranded().stream().map(state -> state.id().value()).toList();
  }

  private List<Recovery> recover(String... ids) {
    return recover(Placement.OWN, ids);
  }

  private List<Recovery> recover(Placement placement, String... ids) {
    List<InvocationId> all = Arrays.stream(ids).map(InvocationId::new).toList();
    return ((RecoverResult.Done) shop.recovery().recover(OPAL, SHOP, all, placement)).recoveries();
  }

  @ParameterizedTest
  @EnumSource(names = {"REGISTERED", "REROUTED", "RETRY"})
  void availableWithoutMessage_isStranded(KnownStatus status) {
    shop.data.add(anInvocation("lost").was(status, 1), anInvocation("fine").was(status, 2));
    shop.data.queued("default", "fine");
    assertThat(found()).containsExactly("lost");
    assertThat(shop.pauses).containsExactly(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"REGISTERED", "REROUTED", "RETRY"},
      mode = EnumSource.Mode.EXCLUDE)
  void otherStatuses_areNot(KnownStatus status) {
    shop.data.add(anInvocation("other").was(status, 1));
    assertThat(found()).isEmpty();
    assertThat(shop.pauses).isEmpty();
    assertThat(recover("other").getFirst().isQueued()).isFalse();
  }

  @Test
  void clockThatStandsStill_letsNothingBePutBack() {
    shop.data.add(anInvocation("lost").was(KnownStatus.REGISTERED, 1));
    shop.clock = Optional.of(Clock.fixed(shop.monitor.time.instant(), ZoneOffset.UTC));

    StrandedReport found = shop.recovery().find(SHOP);
    assertThat(found.stranded()).hasSize(1);
    assertThat(found.hindrance().orElseThrow()).contains("stands still (--now)");
    assertThat(recover("lost"))
        .containsExactly(
            new Recovery(new InvocationId("lost"), false, found.hindrance().orElseThrow()));
    assertThat(shop.data.messages()).isEmpty();
  }

  @Test
  void youngerThanAMinute_isNot() {
    shop.data.add(
        anInvocation("young").was(KnownStatus.REGISTERED, 3_600 - 50),
        anInvocation("old").was(KnownStatus.REGISTERED, 3_600 - 61));
    assertThat(found()).containsExactly("old");
    assertThat(recover("young").getFirst().reason()).contains("younger than a minute");
  }

  @Test
  void awaited_needsNoMessage() {
    shop.data.add(anInvocation("awaited").was(KnownStatus.REGISTERED, 1)).waiting("x", "awaited");
    assertThat(found()).isEmpty();
    assertThat(recover("awaited").getFirst().reason()).contains("x waits for it");
  }

  @Test
  void awaitedOne_thatWaitsItself_isStranded() {
    shop.data
        .add(anInvocation("between").was(KnownStatus.REROUTED, 1))
        .waiting("x", "between")
        .waiting("between", "y");
    assertThat(found()).containsExactly("between");
    assertThat(recover("between").getFirst().isQueued()).isTrue();
    assertThat(shop.data.messages()).hasSize(1);
  }

  @Test
  void withoutRecord_noRunnerCouldRunIt() {
    shop.data.add(anInvocation("bare").was(KnownStatus.REGISTERED, 1).unknownToStateBackend());
    assertThat(found()).isEmpty();
    assertThat(recover("bare").getFirst().reason()).contains("no record");
  }

  @Test
  void poppedJustNow_isNotStrandedASecondLater() {
    shop.data.add(anInvocation("popped").was(KnownStatus.REGISTERED, 1));
    shop.meanwhile = () -> shop.data.changes("popped");
    assertThat(found()).isEmpty();
  }

  @Test
  void pushedMeanwhile_isNotStranded() {
    shop.data.add(anInvocation("slow").was(KnownStatus.REGISTERED, 1));
    shop.meanwhile = () -> shop.data.queued("mail", "slow");
    assertThat(recover("slow").getFirst().reason()).contains("the queue mail");
    assertThat(shop.data.messages()).hasSize(1);
  }

  @Test
  void longQueues_tellNothing() {
    shop.data.add(anInvocation("lost").was(KnownStatus.REGISTERED, 1)).findsNotAllMessages();
    assertThat(shop.recovery().find(SHOP).untold())
        .contains("More than 20,000 messages wait: one of it may stand further back.");
    assertThat(recover("lost").getFirst().isQueued()).isFalse();
  }

  @Test
  void pairThatCannotWork_isToldInsteadOfOffered() {
    shop.data.add(anInvocation("lost").was(KnownStatus.REGISTERED, 1));
    shop.data.problem = Optional.of("It cannot work.");
    assertThat(shop.recovery().find(SHOP).untold()).contains("It cannot work.");
    assertThat(recover("lost").getFirst())
        .isEqualTo(new Recovery(new InvocationId("lost"), false, "It cannot work."));
    assertThat(shop.data.messages()).isEmpty();
  }

  @Test
  void recovered_getsItsMessage_intoTheQueueOfItsTask() {
    shop.data.add(anInvocation("lost").was(KnownStatus.REGISTERED, 1));
    assertThat(recover("lost"))
        .containsExactly(
            new Recovery(
                new InvocationId("lost"),
                true,
                "It waits in the queue default with priority 0.0, as is assumed: nothing tells those"
                    + " of its task."));
    assertThat(shop.data.messages()).containsExactly("lost default 0.0");
    assertThat(shop.audited()).containsExactly("recover lost: put back");
    shop.data.popped("lost");
    shop.knowsTask(false, "queue=mail", "priority=2.0");
    shop.data.heartbeat("mailer", shop.monitor.time.instant(), Optional.of(List.of("mail")));
    assertThat(recover("lost").getFirst().reason())
        .isEqualTo("It waits in the queue mail with priority 2.0.");
  }

  @Test
  void several_eachIsToldOf_inTheirOrder() {
    shop.data.add(
        anInvocation("a").was(KnownStatus.REGISTERED, 1),
        anInvocation("b").was(KnownStatus.SUCCESS, 1),
        anInvocation("c").was(KnownStatus.RETRY, 1));
    assertThat(recover("c", "b", "none", "a", "a"))
        .extracting(each -> each.invocation() + " " + each.isQueued())
        .containsExactly("c true", "b false", "none false", "a true");
    assertThat(shop.audited()).containsExactly("recover 4 stranded invocations: 2 put back");
  }

  @ParameterizedTest
  @EnumSource(names = "QUEUED", mode = EnumSource.Mode.EXCLUDE)
  void changedInTheTransaction_isLeftAlone(RequeueOutcome outcome) {
    shop.data.add(anInvocation("lost").was(KnownStatus.REGISTERED, 1));
    shop.data.requeues.add(outcome);
    assertThat(recover("lost").getFirst().isQueued()).isFalse();
    assertThat(shop.data.messages()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"OUTRUN", "UNSUPPORTED"})
  void storeThatChangedNothing_isAskedForTheNext(Kind kind) {
    shop.data.add(
        anInvocation("a").was(KnownStatus.REGISTERED, 1),
        anInvocation("b").was(KnownStatus.REGISTERED, 1));
    shop.store.calls.fail(kind, "requeue");
    assertThat(recover("a", "b"))
        .extracting(Recovery::reason)
        .containsOnly("It was not put back: It is broken.");
    assertThat(shop.store.calls.count("requeue")).isEqualTo(2);
  }

  @Test
  void storeThatFails_isNotAskedForTheRest() {
    shop.data.add(
        anInvocation("a").was(KnownStatus.REGISTERED, 1),
        anInvocation("b").was(KnownStatus.REGISTERED, 1));
    shop.store.calls.fail(Kind.TIMEOUT, "requeue");
    assertThat(recover("a", "b"))
        .extracting(Recovery::reason)
        .containsExactly(
            "Nobody can tell whether it was put back: It is broken.",
            "It was not tried: It is broken.");
    assertThat(shop.store.calls.count("requeue")).isEqualTo(1);
  }

  @Test
  void onlyReadStore_isTold() {
    shop.data.add(anInvocation("lost").was(KnownStatus.REGISTERED, 1)).onlyRead();
    assertThat(found()).containsExactly("lost");
    assertThat(recover("lost").getFirst().reason()).contains("only ever read");
  }

  @Test
  void whoMayNot_isRefused() {
    Actor viewer = new Actor("vic", Role.VIEWER, How.SESSION);
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> shop.recovery().recover(viewer, SHOP, List.of(), Placement.OWN));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> shop.recovery().recoverOrFind(viewer, SHOP, List.of(), Placement.OWN));
  }
}

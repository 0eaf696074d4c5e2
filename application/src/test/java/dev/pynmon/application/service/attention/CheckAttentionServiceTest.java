package dev.pynmon.application.service.attention;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.fake.SentenceText.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.attention.Attention;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.attention.Thresholds;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read for each rule; the rules themselves are tested with the domain. */
class CheckAttentionServiceTest extends CheckedShop {
  private static final DataReference LOST =
      DataReference.in("__pynenc__client_data__:" + "0a".repeat(32)).orElseThrow();

  @Test
  void quietApplication_needsNothing_andEachRuleTellsWhatItMeasured() {
    runner("r", NOW - 5, "default");
    data.add(anInvocation("i").was(KnownStatus.REGISTERED, NOW - 20)).queued("default", "i");
    Checkup checkup = check();

    assertThat(found(checkup)).isEmpty();
    assertThat(checkup.notKnown()).isEmpty();
    assertThat(checkup.quiet()).hasSize(Rule.values().length);
    assertThat(text(checkup.quiet().get(Rule.COMPONENT))).isEqualTo("5 of 5 answer");
    assertThat(text(checkup.quiet().get(Rule.NO_RUNNER))).isEqualTo("1 active runner");
    assertThat(pauses).isEmpty();
  }

  @Test
  void check_isMadeOnceForAllWhoLook() {
    CheckAttentionService service = service(Thresholds.USUAL);
    Attention first = service.check(SHOP);
    store.calls.forget();

    assertThat(service.check(SHOP)).isEqualTo(first);
    assertThat(store.calls.names()).isEmpty();
  }

  @Test
  void storeThatFellSilentSinceTheLastCheck_isToldAtOnce_andNothingOfItIsQuiet() {
    runner("r", NOW - 5, "default");
    CheckAttentionService service = service(Thresholds.USUAL);
    Checkup before = service.check(SHOP).last().value().orElseThrow();
    assertThat(found(before)).isEmpty();
    store.calls.fail(Kind.UNAVAILABLE);

    List<Checkup> after =
        List.of(
            service.check(SHOP).last().value().orElseThrow(),
            service.checkAgain(SHOP).last().value().orElseThrow(),
            service.checkComplete(SHOP));

    assertThat(after)
        .allSatisfy(
            checkup -> {
              assertThat(checkup.asOf()).isEqualTo(before.asOf());
              assertThat(found(checkup)).containsExactly("component: 5 down");
              assertThat(checkup.quiet()).isEmpty();
            });
  }

  @Test
  void manyOwners_areAllLookedUp() {
    for (int i = 0; i < 1_200; i++) {
      runner("r" + i, NOW - 5, "default");
      data.add(anInvocation("i" + i).was(KnownStatus.RUNNING, NOW - 70, "r" + i));
    }

    assertThat(found()).isEmpty();
  }

  @Test
  void checkAgain_isMadeThoughNotDue_butNotTooOften() {
    CheckAttentionService service = service(Thresholds.USUAL);
    meanwhile = () -> monitor.time.pass(Duration.ofSeconds(10));
    data.add(anInvocation("s").was(KnownStatus.REGISTERED, NOW - 70));
    Attention first = service.check(SHOP);
    monitor.time.pass(Duration.ofMillis(4_999));
    assertThat(service.checkAgain(SHOP)).isEqualTo(first);

    monitor.time.pass(Duration.ofMillis(1));

    assertThat(service.check(SHOP)).isEqualTo(first);
    assertThat(service.checkAgain(SHOP)).isNotEqualTo(first);
  }

  @Test
  void queues_ofNobodyUndeclaredAndLong_areFound() {
    runner("r", NOW - 5, "default");
    data.add(
        anInvocation("a").was(KnownStatus.REGISTERED, 100),
        anInvocation("b").was(KnownStatus.REGISTERED, 200));
    data.queued("legacy", "a").queued("default", "b");

    assertThat(found()).containsExactly("undeclared_queue: 1 waits", "queue_waits: 1 waits");
    data.add(anInvocation("c").was(KnownStatus.SUCCESS, 1)).queued("default", "c");
    assertThat(found(service(Thresholds.USUAL.with(Rule.QUEUE_WAITS, 7_200)).checkComplete(SHOP)))
        .containsExactly("undeclared_queue: 1 waits");
  }

  @Test
  void undeclaredQueue_thatRunnersTakeFrom_isLikeAnyOther() {
    runner("r", NOW - 5, "default", "mail");
    data.add(anInvocation("a").was(KnownStatus.REGISTERED, NOW - 20)).queued("mail", "a");

    assertThat(found()).isEmpty();
  }

  @Test
  void undeclaredQueue_ofRunnersThatNameNone_isNotKnown() {
    runner("r", NOW - 5);
    data.add(anInvocation("a").was(KnownStatus.REGISTERED, NOW - 20)).queued("mail", "a");
    Checkup checkup = check();

    assertThat(found(checkup)).isEmpty();
    assertThat(checkup.notKnown()).containsOnlyKeys(Rule.NO_CONSUMER);
  }

  @Test
  void noRunner_isSaidOnceForAllThatWaits() {
    runner("old", 10, "default");
    data.add(
        anInvocation("a").was(KnownStatus.RETRY, 100),
        anInvocation("b").was(KnownStatus.REGISTERED, 200));
    data.queued("default", "a").queued("default", "b");

    assertThat(found()).containsExactly("no_runner: 2 wait");
    assertThat(evidence(Rule.NO_RUNNER))
        .isEqualTo(
            "1 runner left a heartbeat, all too old; the last was heard of at"
                + " 2026-11-24T12:00:10Z.");
  }

  @Test
  void stranded_isLookedAtTwice() {
    runner("r", NOW - 5, "default");
    data.add(anInvocation("it").was(KnownStatus.REGISTERED, 200));

    assertThat(found()).containsExactly("stranded: 1 stranded");
    assertThat(pauses).containsExactly(Duration.ofMillis(250));
    meanwhile = () -> data.changes("it");
    assertThat(found()).isEmpty();
  }

  @Test
  void strandedOnes_areNotToldAgainAsPutBack() {
    runner("r", NOW - 5, "default");
    data.add(anInvocation("it").was(KnownStatus.REROUTED, 200));

    assertThat(found()).containsExactly("stranded: 1 stranded");
    data.queued("default", "it");
    assertThat(found()).containsExactly("queue_waits: 1 waits");
    assertThat(found(service(Thresholds.USUAL.with(Rule.QUEUE_WAITS, 7_200)).checkComplete(SHOP)))
        .containsExactly("long_put_back: 1 rerouted");
  }

  @Test
  void silentRunner_isNamedWithWhatItsWorkersHold() {
    runner("main", 100, "default");
    runner("alive", NOW - 5, "default");
    data.context("worker", "main");
    data.add(
        anInvocation("a").was(KnownStatus.RUNNING, 40, "worker"),
        anInvocation("b").was(KnownStatus.PENDING, 50, "worker"),
        anInvocation("c").was(KnownStatus.RUNNING, 60, "alive"));

    assertThat(found()).containsExactly("silent_runner: 2 held");
    assertThat(evidence(Rule.SILENT_RUNNER))
        .contains("shop.charge a running for 60 s until then, shop.charge b pending for 50 s");
  }

  @Test
  void staleRunner_isSilentToo_butHoldsWhatIsPausedStill() {
    runner("stale", NOW - 301, "default");
    runner("alive", NOW - 299, "default");
    data.add(
        anInvocation("a").was(KnownStatus.RUNNING, NOW - 500, "stale"),
        anInvocation("b").was(KnownStatus.PAUSED, NOW - 500, "stale"),
        anInvocation("c").was(KnownStatus.RUNNING, NOW - 500, "alive"));

    assertThat(found()).containsExactly("silent_runner: 1 held");
    assertThat(evidence(Rule.SILENT_RUNNER)).contains("counts as dead from 2026-11-24T13:04:59Z");
  }

  @Test
  void runnerThatNeverGaveASign_countsAsDeadAfterAMinute() {
    runner("alive", NOW - 5, "default");
    data.add(
        anInvocation("old").was(KnownStatus.RUNNING, NOW - 61, "unheard"),
        anInvocation("young").was(KnownStatus.RUNNING, NOW - 59, "other"));

    assertThat(found()).containsExactly("silent_runner: 1 held");
    assertThat(evidence(Rule.SILENT_RUNNER)).contains("never heard of");
  }

  @Test
  void longPendingAndWhatNobodyMoves_areFound() {
    runner("alive", NOW - 5, "default");
    runner("gone", 10, "default");
    data.add(
        anInvocation("p").was(KnownStatus.PENDING, NOW - 601, "alive"),
        anInvocation("k").was(KnownStatus.KILLED, NOW - 61),
        anInvocation("z").was(KnownStatus.PAUSED, NOW - 30, "gone"));

    assertThat(found())
        .containsExactly(
            "nobody_moves: 1 killed", "nobody_moves: 1 paused", "long_pending: 1 pending");
  }

  private void ending(int number, KnownStatus status) {
    ending(number, status, NOW - 600);
  }

  private void ending(int number, KnownStatus status, int second) {
    for (int i = 0; i < number; i++) {
      data.add(
          anInvocation(status.value().charAt(0) + (second == NOW - 600 ? "" : second + "-") + i)
              .was(KnownStatus.RUNNING, second - 100 + i)
              .was(status, second + i)
              .raised("ValueError:bad"));
    }
  }

  @Test
  void failureBurst_isFoundWithItsException() {
    runner("r", NOW - 5, "default");
    ending(6, KnownStatus.FAILED);

    assertThat(found()).containsExactly("failure_burst: 6 failed");
    assertThat(evidence(Rule.FAILURE_BURST))
        .startsWith(
            "6 of 6 that ended since then; it did not run before. All ValueError, newest f5 at ");
  }

  @Test
  void burstThatWasTold_isToldOn_whereANewOneWouldNotBe() {
    runner("r", NOW - 5, "default");
    ending(5, KnownStatus.FAILED);
    CheckAttentionService service = service(Thresholds.USUAL);
    assertThat(found(service.checkComplete(SHOP))).containsExactly("failure_burst: 5 failed");

    ending(6, KnownStatus.SUCCESS);
    monitor.time.pass(Duration.ofMinutes(1));

    assertThat(found(service.checkComplete(SHOP))).containsExactly("failure_burst: 5 failed");
    assertThat(found()).isEmpty();
  }

  @Test
  void burstThatWasToldLongAgo_holdsNothing() {
    runner("r", NOW - 5, "default");
    ending(5, KnownStatus.FAILED);
    CheckAttentionService service = service(Thresholds.USUAL);
    assertThat(found(service.checkComplete(SHOP))).containsExactly("failure_burst: 5 failed");

    ending(5, KnownStatus.FAILED, NOW + 1_000);
    ending(40, KnownStatus.SUCCESS, NOW + 1_000);
    runner("r", NOW + 1_490, "default");
    monitor.time.pass(Duration.ofMinutes(25));

    assertThat(found(service.checkComplete(SHOP))).isEmpty();
  }

  @Test
  void lostArguments_areFoundOfWhatIsUnfinished() {
    runner("r", NOW - 5, "default");
    data.add(
        anInvocation("it").with(Map.of("x", LOST.value())).was(KnownStatus.REGISTERED, NOW - 20),
        anInvocation("done").with(Map.of("x", LOST.value())).was(KnownStatus.SUCCESS, 1));
    data.queued("default", "it");

    assertThat(found()).containsExactly("lost_arguments: 1 unresolvable");
    data.text(LOST, "\"a\"");
    assertThat(found()).isEmpty();
  }

  @Test
  void clockThatIsAhead_isNamedByItsHost() {
    data.context("r").heartbeat("r", START.plusSeconds(NOW + 30), Optional.empty());

    assertThat(found()).containsExactly("clock: 1 off");
  }

  @Test
  void unknownStatus_isFoundByTheTotals() {
    data.add(anInvocation("a").was(InvocationStatus.of("archived"), 10));

    assertThat(found()).containsExactly("unknown_status: 1 unknown");
  }

  @Test
  void brokenPair_isFoundByTheTotals_andStrandedOnesAreNoOtherNeed() {
    data.problem = Optional.of("It cannot work.");
    data.add(anInvocation("b").was(KnownStatus.REGISTERED, 20));
    Checkup checkup = check();

    assertThat(found(checkup)).containsExactly("broken_pair: 1 never queued");
    assertThat(text(checkup.notKnown().get(Rule.STRANDED))).isEqualTo("It cannot work.");
  }

  @Test
  void stuckService_isFound() {
    runner("r", NOW - 5, "default");
    data.atomicRun("run", "gone", START.plusSeconds(10), Optional.empty());

    assertThat(found()).containsExactly("scheduler: 1 stuck");
  }

  @Test
  void componentThatDoesNotAnswer_isSaid_andWhatHangsOnItIsNotKnown() {
    CheckAttentionService service = service(Thresholds.USUAL);
    service.checkComplete(SHOP);
    monitor.time.pass(Duration.ofSeconds(2));
    store.calls.fail(Kind.UNAVAILABLE);
    Checkup checkup = service.checkComplete(SHOP);

    assertThat(found(checkup)).containsExactly("component: 5 down");
    assertThat(checkup.quiet()).isEmpty();
    assertThat(checkup.notKnown()).hasSize(Rule.values().length - 1);
    assertThat(text(checkup.notKnown().get(Rule.QUEUE_WAITS)))
        .isEqualTo("The broker cannot be read.");
  }

  @Test
  void whatDoesNotAnswerHalfWay_isSaid_andWhatHangsOnItIsNotKnown() {
    store.calls.fail(Kind.TIMEOUT, "definitions.");
    Checkup checkup = check();

    assertThat(checkup.needs()).extracting(need -> need.rule()).containsExactly(Rule.COMPONENT);
    assertThat(checkup.notKnown()).containsKey(Rule.MISSED_CRON);
  }

  @Test
  void moreInvocations_takeNoMoreCalls() {
    runner("main", 100, "default");
    runner("r", NOW - 5, "default");
    data.add(anInvocation("first").was(KnownStatus.RUNNING, 40, "main"));
    data.add(anInvocation("queued").was(KnownStatus.REGISTERED, 50)).queued("default", "queued");
    check();
    int few = calls();
    for (int i = 0; i < 100; i++) {
      data.add(
          anInvocation("a" + i).was(KnownStatus.RUNNING, 40, "main"),
          anInvocation("b" + i).was(KnownStatus.REGISTERED, 50));
      data.queued("default", "b" + i);
    }

    assertThat(calls()).isEqualTo(few).isLessThan(30);
  }

  @Test
  void farStore_isAskedTheSame() {
    store.far();
    runner("r", NOW - 5, "default");
    data.add(anInvocation("it").was(KnownStatus.REGISTERED, 200));

    assertThat(found()).containsExactly("stranded: 1 stranded");
  }
}

package dev.pynmon.application.service.why;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeCatalogueReader;
import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.fake.SentenceText;
import dev.pynmon.application.port.in.why.ExplainInvocationResult;
import dev.pynmon.application.service.feed.Feeds;
import dev.pynmon.application.service.orchestrator.MarkedRuns;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.application.service.task.ShowTasksService;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.UnknownStatus;
import dev.pynmon.domain.why.Offer;
import dev.pynmon.domain.why.Reason;
import dev.pynmon.domain.why.Why;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which rule answers, by what the stores hold; the rules themselves are tested with the domain. */
class ExplainInvocationServiceTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final int NOW = 3_600;

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final List<Duration> pauses = new ArrayList<>();
  private Runnable meanwhile = () -> {};

  private ExplainInvocationService service() {
    Catalogues catalogues =
        new Catalogues(List.of(), new FakeCatalogueReader(), monitor.background);
    ShowTasksService tasks =
        new ShowTasksService(
            monitor.directory(), new Feeds(), new FakeDecoder(), catalogues, monitor.background);
    return new ExplainInvocationService(
        monitor.directory(),
        new FakeDecoder(),
        tasks,
        catalogues,
        monitor.forecasts(tasks, catalogues),
        new MarkedRuns(),
        monitor.time,
        span -> {
          pauses.add(span);
          meanwhile.run();
        });
  }

  private Why why(String id) {
    return ((ExplainInvocationResult.Found) service().explain(SHOP, new InvocationId(id))).why();
  }

  private Reason reason(String id) {
    return why(id).reason();
  }

  private static String text(Why why) {
    return SentenceText.text(why.sentence());
  }

  private void runner(String id, String... queues) {
    data.context(id).heartbeat(id, START.plusSeconds(NOW - 5), Optional.of(List.of(queues)));
  }

  @Test
  void ended_afterRecoveryTookItFromASilentRunner_ranUntilThatFellSilent() {
    runner("runner-1");
    data.context("dead")
        .heartbeat("dead", START.plusSeconds(40), Optional.of(List.of()))
        .add(
            anInvocation("i")
                .was(KnownStatus.REGISTERED, 0)
                .was(KnownStatus.RUNNING, 10, "dead")
                .was(KnownStatus.RUNNING_RECOVERY, 900, "runner-1")
                .was(KnownStatus.REROUTED, 901, "runner-1")
                .was(KnownStatus.RUNNING, 910, "runner-1")
                .was(KnownStatus.SUCCESS, 920, "runner-1"));

    assertThat(text(why("i"))).contains("it ran for 10 s in the last of 2 attempts, 40 s in all.");
  }

  @Test
  void failed_namesWhatItRaised() {
    data.add(
        anInvocation("i")
            .was(KnownStatus.RUNNING, 10)
            .was(KnownStatus.FAILED, 20)
            .raised("ValueError:no such card"));

    assertThat(text(why("i"))).endsWith("; it ran for 10 s: ValueError: no such card");
  }

  @Test
  void message_isPlacedByTheTrueOrder() {
    runner("runner-1", "bulk");
    data.add(
        anInvocation("first").was(KnownStatus.REGISTERED, 100),
        anInvocation("done").was(KnownStatus.SUCCESS, 100),
        anInvocation("it").was(KnownStatus.REGISTERED, 200),
        anInvocation("child").was(KnownStatus.REGISTERED, 300),
        anInvocation("parent").was(KnownStatus.RUNNING, 310));
    data.queued("bulk", "first").queued("bulk", "done").queued("bulk", "first");
    data.queued("bulk", "it").queued("bulk", "child").waiting("parent", "child");

    assertThat(reason("it")).isEqualTo(Reason.IN_QUEUE);
    assertThat(text(why("it")))
        .isEqualTo(
            "Has waited 3400 s in bulk, third of 3; awaited children go first; the oldest there"
                + " has waited 3500 s; 1 runner takes from bulk and holds work.");
    assertThat(text(why("child")))
        .startsWith("Has waited 3300 s in bulk, first of 3, before those that nobody waits for;");
    assertThat(why("it").around().queue().orElseThrow().shown())
        .extracting(near -> near.number() + " " + near.state().id() + " " + near.isAwaited())
        .containsExactly("1 child true", "2 first false", "3 it false");
  }

  @Test
  void whatWorkersHold_isTheirRunners() {
    runner("main", "bulk");
    data.context("worker", "main");
    data.add(
        anInvocation("it").was(KnownStatus.REGISTERED, 200),
        anInvocation("held").was(KnownStatus.RUNNING, 310, "worker"));
    data.queued("bulk", "it");

    assertThat(why("it").evidence())
        .extracting(each -> each.subject().id() + " " + SentenceText.text(each.fact()))
        .contains("main holds shop.charge held for 3290 s");
  }

  @Test
  void queueOfNobody_isToldApartFromOneNobodyKnowsOf() {
    runner("runner-1", "default");
    data.add(anInvocation("it").was(KnownStatus.REGISTERED, 200)).queued("bulk", "it");
    assertThat(reason("it")).isEqualTo(Reason.UNDECLARED_QUEUE);

    data.withoutRunners().queued("default", "other");
    data.add(anInvocation("other").was(KnownStatus.REGISTERED, 200));
    assertThat(text(why("other"))).endsWith("; no runner is active.");
    assertThat(reason("other")).isEqualTo(Reason.NO_CONSUMER);
  }

  @Test
  void undeclaredQueue_ofRunnersThatNameNoneNobodyIsBlamedFor() {
    runner("runner-1");
    data.add(anInvocation("it").was(KnownStatus.REGISTERED, 200)).queued("bulk", "it");

    assertThat(reason("it")).isEqualTo(Reason.CONSUMERS_UNTOLD);
  }

  @Test
  void withoutMessage_isLookedAtTwice() {
    data.add(anInvocation("it").was(KnownStatus.REGISTERED, 200));

    assertThat(why("it").offers()).containsExactly(Offer.RECOVER);
    assertThat(reason("it")).isEqualTo(Reason.STRANDED);
    assertThat(pauses).containsOnly(Duration.ofMillis(250));
  }

  @Test
  void poppedJustNow_isOnItsWay() {
    data.add(anInvocation("it").was(KnownStatus.REGISTERED, 200));
    meanwhile = () -> data.changes("it");

    assertThat(reason("it")).isEqualTo(Reason.ON_ITS_WAY);
  }

  @Test
  void withoutMessageForAMoment_isOnItsWay() {
    data.add(anInvocation("it").was(KnownStatus.REGISTERED, NOW - 50));

    assertThat(reason("it")).isEqualTo(Reason.ON_ITS_WAY);
    assertThat(pauses).isEmpty();
  }

  @Test
  void withoutMessage_whatElseMayKeepIt() {
    data.add(anInvocation("awaited").was(KnownStatus.REGISTERED, 200)).waiting("x", "awaited");
    data.add(anInvocation("bare").was(KnownStatus.REGISTERED, 1).unknownToStateBackend());
    data.add(anInvocation("it").was(KnownStatus.REGISTERED, 200));

    assertThat(reason("awaited")).isEqualTo(Reason.AWAITED);
    assertThat(reason("bare")).isEqualTo(Reason.NO_RECORD);
    data.findsNotAllMessages();
    assertThat(reason("it")).isEqualTo(Reason.FAR_BACK);
  }

  /** Without the code of the task an index of its arguments tells that it has some control. */
  @Test
  void awaitedWithConcurrencyControl_mayBePassedOver() {
    data.add(
            anInvocation("awaited").was(KnownStatus.REGISTERED, 200),
            anInvocation("other").was(KnownStatus.RUNNING, 300))
        .waiting("x", "awaited");

    assertThat(text(why("awaited"))).endsWith("it has waited 3400 s.");
    data.indexed("awaited");
    assertThat(reason("awaited")).isEqualTo(Reason.AWAITED);
    assertThat(text(why("awaited")))
        .endsWith(
            "it is passed over, which leaves no trace: other of the same task is pending or"
                + " running.");
  }

  @Test
  void pairThatDoesNotFit_isWhy() {
    data.problem = Optional.of("It cannot work.");
    data.add(anInvocation("it").was(KnownStatus.REGISTERED, 200));

    assertThat(reason("it")).isEqualTo(Reason.BROKEN_PAIR);
    assertThat(text(why("it"))).endsWith("will never run. It cannot work.");
  }

  @Test
  void heldBack_namesOthersOfItsTask() {
    runner("runner-1", "default");
    data.add(
        anInvocation("other").was(KnownStatus.RUNNING, 10),
        anInvocation("stranger").of("shop.ship").was(KnownStatus.RUNNING, 10),
        anInvocation("it")
            .was(KnownStatus.REGISTERED, 200)
            .was(KnownStatus.CONCURRENCY_CONTROLLED, 3_500)
            .was(KnownStatus.REROUTED, 3_501));
    data.queued("default", "it");

    assertThat(reason("it")).isEqualTo(Reason.HELD_BACK);
    assertThat(text(why("it")))
        .startsWith(
            "Held back by concurrency control, 1 time so far: most likely since other of the same"
                + " task is pending or running; waits again in default, first of 1;");
  }

  @Test
  void pending_isTakenOrTakesTooLong() {
    runner("runner-1", "default");
    data.add(
        anInvocation("young").was(KnownStatus.PENDING, NOW - 3),
        anInvocation("old").was(KnownStatus.PENDING, NOW - 60));

    assertThat(reason("young")).isEqualTo(Reason.TAKEN);
    assertThat(reason("old")).isEqualTo(Reason.PENDING_TOO_LONG);
    assertThat(text(why("old"))).contains("recovery is due at the next */5 * * * *");
  }

  @Test
  void recovery_doesNotComeOfARunnerThatIsSilent() {
    data.context("runner-1").heartbeat("runner-1", START.plusSeconds(NOW - 301), Optional.empty());
    data.add(anInvocation("old").was(KnownStatus.PENDING, NOW - 310, "runner-1"));

    assertThat(text(why("old"))).contains("recovery comes once a runner is active again: none is");
  }

  @Test
  void stuckScheduler_isNamedWhereRecoveryWouldHelp() {
    runner("runner-1", "default");
    data.add(anInvocation("old").was(KnownStatus.PENDING, NOW - 60));
    data.atomicRun("s1", "dead", START, Optional.empty());

    assertThat(text(why("old"))).endsWith("since the scheduler is stuck for 3600 s.");
    assertThat(why("old").offers()).containsExactly(Offer.FREE_SCHEDULER);
  }

  @Test
  void running_isJudgedByItsTask() {
    runner("runner-1", "default");
    data.add(anInvocation("it").was(KnownStatus.RUNNING, NOW - 60));

    assertThat(reason("it")).isEqualTo(Reason.RUNNING);
    assertThat(text(why("it"))).startsWith("Has run 60 s on runner-1, since");
  }

  @Test
  void runningOfASilentRunner_isDead() {
    data.context("runner-1").heartbeat("runner-1", START, Optional.empty());
    data.add(
        anInvocation("it").was(KnownStatus.RUNNING, 60),
        anInvocation("held").was(KnownStatus.PAUSED, 60),
        anInvocation("unheard").was(KnownStatus.RUNNING, 60, "nobody"));

    assertThat(reason("it")).isEqualTo(Reason.RUNNER_GONE);
    assertThat(text(why("it"))).contains("its runner runner-1 was last heard of 3540 s ago;");
    assertThat(reason("held")).isEqualTo(Reason.NOBODY_MOVES_IT);
    assertThat(reason("unheard")).isEqualTo(Reason.RUNNER_GONE);
  }

  @Test
  void workerWithoutSign_isAsAliveAsItsRunner() {
    runner("main", "default");
    data.context("worker", "main");
    data.add(anInvocation("it").was(KnownStatus.RUNNING, 60, "worker"));

    assertThat(reason("it")).isEqualTo(Reason.RUNNING);
  }

  @ParameterizedTest
  @EnumSource(names = {"RUNNING", "PAUSED", "RESUMED"})
  void waitingForOthers_isLedDownToTheLast(KnownStatus status) {
    runner("runner-1", "default");
    data.add(
        anInvocation("it").was(status, 60),
        anInvocation("middle").was(KnownStatus.RUNNING, 70),
        anInvocation("last").was(KnownStatus.REGISTERED, 80),
        anInvocation("done").was(KnownStatus.SUCCESS, 90));
    data.waiting("it", "done", "middle").waiting("middle", "last").queued("default", "last");

    assertThat(reason("it")).isEqualTo(Reason.WAITS_FOR_OTHERS);
    assertThat(text(why("it")))
        .startsWith(
            "Waits for middle, which waits for last. shop.charge last: Has waited 3520 s in"
                + " default, first of 1, before those that nobody waits for;");
  }

  @Test
  void waitingForWhatEnded_isNotWaiting() {
    runner("runner-1", "default");
    data.add(
        anInvocation("it").was(KnownStatus.PAUSED, 60),
        anInvocation("done").was(KnownStatus.SUCCESS, 90));
    data.waiting("it", "done");

    assertThat(reason("it")).isEqualTo(Reason.PAUSED);
  }

  @Test
  void circle_isFound() {
    runner("runner-1", "default");
    data.add(
        anInvocation("it").was(KnownStatus.RUNNING, 60),
        anInvocation("other").was(KnownStatus.RUNNING, 70));
    data.waiting("it", "other").waiting("other", "it");

    assertThat(reason("it")).isEqualTo(Reason.WAITS_IN_CIRCLE);
  }

  @Test
  void otherStatuses_haveTheirRules() {
    data.add(
        anInvocation("killed").was(KnownStatus.KILLED, 60),
        anInvocation("strange").was(new UnknownStatus("asleep"), 60),
        anInvocation("fine").was(KnownStatus.SUCCESS, 60),
        anInvocation("purged").was(KnownStatus.SUCCESS, 60).unknownToOrchestrator());

    assertThat(reason("killed")).isEqualTo(Reason.NOBODY_MOVES_IT);
    assertThat(reason("strange")).isEqualTo(Reason.STRANGE_STATUS);
    assertThat(reason("fine")).isEqualTo(Reason.SUCCEEDED);
    assertThat(reason("purged")).isEqualTo(Reason.NO_STATUS);
    assertThat(service().explain(SHOP, new InvocationId("none")))
        .isEqualTo(new ExplainInvocationResult.NotFound(new InvocationId("none")));
  }

  @Test
  void componentThatIsDown_isUnknown() {
    data.add(anInvocation("it").was(KnownStatus.REGISTERED, 200));
    store.calls.fail(Kind.CORRUPT_DATA, "queues");
    assertThat(text(why("it"))).isEqualTo("Not known: the broker cannot be read.");

    store.calls.fail(Kind.CORRUPT_DATA, "statuses");
    assertThat(text(why("it"))).isEqualTo("Not known: the orchestrator cannot be read.");
  }

  @Test
  void calls_areFew() {
    runner("runner-1", "bulk");
    data.add(anInvocation("it").was(KnownStatus.REGISTERED, 200)).queued("bulk", "it");
    ExplainInvocationService service = service();
    service.explain(SHOP, new InvocationId("it"));
    store.calls.forget();
    service.explain(SHOP, new InvocationId("it"));

    assertThat(store.calls.names())
        .filteredOn(name -> !name.equals("apps"))
        .hasSizeLessThanOrEqualTo(12);
  }
}

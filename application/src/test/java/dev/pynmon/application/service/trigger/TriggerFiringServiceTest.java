package dev.pynmon.application.service.trigger;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.port.in.trigger.ShowTriggersUseCase;
import dev.pynmon.application.port.in.trigger.TriggerDetail;
import dev.pynmon.application.port.in.trigger.TriggerSurroundings;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.Sha256;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.ConditionContext;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.UnreadCondition;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.domain.trigger.firing.Claim;
import dev.pynmon.domain.trigger.firing.Consequence;
import dev.pynmon.domain.trigger.firing.EventFate;
import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.NextDue;
import dev.pynmon.domain.trigger.firing.SharedFailures;
import dev.pynmon.domain.trigger.firing.Standing;
import dev.pynmon.domain.trigger.firing.Turn;
import dev.pynmon.domain.trigger.firing.Upon;
import dev.pynmon.domain.trigger.firing.Waiting;
import dev.pynmon.domain.value.PythonTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TriggerFiringServiceTest extends ShopTriggers {
  private TriggerDetail one() {
    return triggers().one(SHOP, "t").available().orElseThrow().orElseThrow();
  }

  private static Trigger upon(String condition) {
    return new Trigger(
        "t", Optional.of(new TaskKey("m.f")), "and", List.of(condition), Optional.empty());
  }

  @Test
  void triggerIsJudged_byWhatWaits_andWhoseTurnItIs() {
    ConditionContext context =
        new ConditionContext(
            "CronContext", Optional.of(START), Optional.empty(), Optional.empty(), "{}");
    data.trigger(upon("cron"))
        .condition(CRON)
        .valid(new ValidCondition("waits", CRON, context))
        .heartbeat("r", monitor.directory().visit(SHOP).asOf(), Optional.empty())
        .add(anInvocation("ok"));

    Firing firing = one().surroundings().firing(upon("cron"));

    assertThat(firing.standing())
        .isEqualTo(new Standing.Met(Optional.of(START), Optional.empty(), Optional.empty()));
    assertThat(firing.turn()).isNotInstanceOf(Turn.Nobody.class);
    assertThat(triggers().list(SHOP, PageRequest.first(10)).surroundings().firing(upon("cron")))
        .returns(firing.standing(), listed -> listed.standing());
  }

  @Test
  void whatWasLookedForAWhileAgo_isToldWithItsTime() {
    Instant now = monitor.directory().visit(SHOP).asOf();
    data.trigger(upon("cron")).condition(CRON).add(anInvocation("ok"));
    assertThat(one().surroundings().firing(upon("cron")).known()).isEqualTo(Waiting.Known.ALL);

    data.waitingAsOf(now.minusSeconds(62));

    assertThat(one().surroundings().firing(upon("cron")))
        .returns(Waiting.Known.EARLIER, Firing::known)
        .returns(Optional.of(now.minusSeconds(62)), Firing::asOf);
  }

  @Test
  void conditionsThatTheStoreDoesNotTell_areNotRead_ratherThanNotKept() {
    data.trigger(upon("cron")).condition(CRON).add(anInvocation("ok"));
    store.calls.fail(BackendFault.Kind.UNAVAILABLE, "conditions.");

    TriggerDetail detail = one();

    assertThat(detail.surroundings().conditions())
        .isEqualTo(Map.of("cron", new UnreadCondition("cron")));
    assertThat(detail.surroundings().firing(upon("cron")).upon())
        .singleElement()
        .returns(false, Upon::isRead)
        .returns(new NextDue.Unread(), Upon::next);
    assertThat(detail.missing()).containsKey(Component.TRIGGER);
  }

  @Test
  void conditionsBeyondTheFirstThousand_areNotRead() {
    Trigger[] triggers =
        IntStream.range(0, 6)
            .mapToObj(
                n ->
                    new Trigger(
                        "t" + n,
                        Optional.of(new TaskKey("m.f")),
                        "or",
                        IntStream.range(0, 200).mapToObj(c -> "c" + n + "-" + c).toList(),
                        Optional.empty()))
            .toArray(Trigger[]::new);
    data.trigger(triggers).add(anInvocation("ok"));

    TriggerSurroundings around = triggers().list(SHOP, PageRequest.first(10)).surroundings();

    assertThat(around.conditions()).hasSize(200).containsEntry("c5-0", new UnreadCondition("c5-0"));
    assertThat(around.firing(triggers[4]).upon()).allMatch(Upon::isRead);
    assertThat(around.firing(triggers[5]).upon()).noneMatch(Upon::isRead);
  }

  @Test
  void runThatWasClaimed_isLost_whereOlderOnesAreKept() {
    Instant found = START.plusSeconds(60);
    TriggerRunId claimed =
        new TriggerRunId(
            Sha256.hex("tvalid_condition_cron_context_cron_" + PythonTime.format(found)));
    data.trigger(upon("cron"))
        .condition(CRON)
        .due("cron", found)
        .claimed(claimed, found)
        .triggerRun(run("a", "ok", START))
        .heartbeat("r", monitor.directory().visit(SHOP).asOf(), Optional.empty())
        .add(anInvocation("ok"));

    assertThat(one().surroundings().firing(upon("cron")).standing())
        .isEqualTo(new Standing.Lost("cron", found, new Claim.Made(found)));
  }

  @Test
  void runOfATimeThatWasFoundDue_isFound_behindManyNewerOnes() {
    TriggerRunId due =
        new TriggerRunId(
            Sha256.hex("tvalid_condition_cron_context_cron_" + PythonTime.format(START)));
    TriggerRun found = run(due.value(), "ok", START);
    Instant later = START.plusSeconds(60);
    data.trigger(upon("cron"))
        .condition(CRON)
        .due("cron", START)
        .triggerRun(found)
        .triggerRun(
            IntStream.range(0, ShowTriggersUseCase.MAX_RUNS)
                .mapToObj(n -> run("r" + n, "ok", later.plusSeconds(n)))
                .toArray(TriggerRun[]::new))
        .add(anInvocation("ok"));

    Newest<TriggerRun> runs = one().surroundings().runs().available().orElseThrow();

    assertThat(runs.items().size()).isEqualTo(ShowTriggersUseCase.MAX_RUNS + 1);
    assertThat(runs.items().getLast()).isEqualTo(found);
    assertThat(runs.complete()).isFalse();
    assertThat(runs.searchedBackTo()).hasValue(later);
  }

  @Test
  void failuresThatNoRunNames_areTold_ofATriggerOnThem() {
    Condition failure =
        new Condition(
            "failure",
            "ExceptionCondition",
            new TaskCondition.Failure(new TaskKey("shop.charge"), List.of("KeyError"), ""),
            "{}");
    data.trigger(upon("failure"))
        .condition(failure)
        .triggerRun(run("a", "ok", START.minusSeconds(900)))
        .add(
            anInvocation("bad").was(KnownStatus.FAILED, -600).raised("KeyError:x"),
            anInvocation("worse").was(KnownStatus.FAILED, -590).raised("KeyError:y"),
            anInvocation("other").was(KnownStatus.FAILED, -580).raised("ValueError:z"));

    assertThat(one().failures())
        .contains(
            new SharedFailures(
                new TaskKey("shop.charge"),
                2,
                List.of(new InvocationId("worse"), new InvocationId("bad"))));
  }

  @Test
  void eventThatStartedNothing_isToldOfItsTrigger_withItsClaim() {
    Condition paid =
        new Condition("paid", "EventCondition", new TaskCondition.Event("paid", ""), "{}");
    data.trigger(upon("paid"))
        .condition(paid)
        .event(paid("lost"), paid("ran"), paid("waits"))
        .triggerRun(run(runOf("ran"), "ok", START))
        .claimed(new TriggerRunId(runOf("lost")), START.plusSeconds(9))
        .valid(
            new ValidCondition(
                metBy("waits"),
                paid,
                new ConditionContext(
                    "EventContext", Optional.of(START), Optional.empty(), Optional.empty(), "{}")))
        .add(anInvocation("ok"));

    assertThat(one().events())
        .extracting(fate -> fate.event().id(), EventFate::consequence)
        .containsExactly(tuple(new EventId("lost"), new Consequence.Claimed(START.plusSeconds(9))));
    assertThat(new EventFateReading(monitor.directory().visit(SHOP)).of(paid("waits"), Set.of()))
        .extracting(EventFate::consequence)
        .containsExactly(new Consequence.Waits());
  }

  @Test
  void triggerThatFiresAgain_tellsForWhichOneThatIsKept() {
    Condition paid =
        new Condition("paid", "EventCondition", new TaskCondition.Event("paid", ""), "{}");
    ConditionContext context =
        new ConditionContext(
            "EventContext", Optional.of(START), Optional.empty(), Optional.empty(), "{}");
    Trigger both =
        new Trigger(
            "both",
            Optional.of(new TaskKey("m.g")),
            "and",
            List.of("paid", "sent"),
            Optional.empty());
    data.trigger(upon("paid"), both)
        .condition(paid)
        .valid(new ValidCondition(metBy("e"), paid, context))
        .triggerRun(run(runOf("e"), "ok", START))
        .claimed(new TriggerRunId(runOf("e")), START)
        .add(anInvocation("ok"));

    assertThat(one().surroundings().firing(upon("paid")).standing())
        .isEqualTo(new Standing.Again(run(runOf("e"), "ok", START)));
    assertThat(one().keepers()).containsExactly(both);
  }

  private static Event paid(String id) {
    return new Event(
        new EventId(id),
        "paid",
        START,
        Arguments.NONE,
        Emitter.UNKNOWN,
        List.of("paid"),
        List.of(),
        List.of(metBy(id)));
  }

  private static String metBy(String event) {
    return "valid_condition_paid_context_event_paid_" + event;
  }

  private static String runOf(String event) {
    return Sha256.hex("t" + metBy(event));
  }
}

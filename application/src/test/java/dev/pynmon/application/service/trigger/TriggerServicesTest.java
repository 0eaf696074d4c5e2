package dev.pynmon.application.service.trigger;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.port.in.trigger.ShowTriggerRunUseCase;
import dev.pynmon.application.port.in.trigger.SoughtTrigger;
import dev.pynmon.application.port.in.trigger.TriggerRunDetail;
import dev.pynmon.application.port.in.trigger.TriggerRunList;
import dev.pynmon.application.port.in.trigger.TriggerRunsQuery;
import dev.pynmon.application.port.in.trigger.TriggerSurroundings;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.ConditionContext;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.DamagedTrigger;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.domain.trigger.TriggerRunTally;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.domain.trigger.firing.DueSum;
import dev.pynmon.domain.value.Damage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TriggerServicesTest extends ShopTriggers {
  private TriggerRunList list(boolean failed) {
    return new ListTriggerRunsService(monitor.directory())
        .list(new TriggerRunsQuery(SHOP, EVER, failed, PageRequest.first(50)));
  }

  @Test
  void runs_areSummedUp_byHowWhatTheyStartedEnded() {
    data.triggerRun(run("a", "ok", START), run("b", "bad", START), run("c", "gone", START))
        .add(anInvocation("ok").was(KnownStatus.SUCCESS, 2))
        .add(anInvocation("bad").was(KnownStatus.FAILED, 2));

    TriggerRunList.Part part = list(false).part().available().orElseThrow();

    TriggerRunTally tally = part.tally();
    assertThat(tally.runs()).isEqualTo(3);
    assertThat(tally.started()).isEqualTo(3);
    assertThat(tally.with(KnownStatus.SUCCESS)).isEqualTo(1);
    assertThat(tally.with(KnownStatus.FAILED)).isEqualTo(1);
    assertThat(tally.unknown()).isEqualTo(1);
    assertThat(tally.unfinished()).isZero();
    assertThat(part.page().items()).hasSize(3);
    assertThat(part.started()).containsKeys(new InvocationId("ok"), new InvocationId("bad"));
  }

  @Test
  void runs_ofAQuery_areShownAndSummedUpAlone() {
    data.triggerRun(run("a", "ok", START), run("b", "bad", START))
        .add(anInvocation("ok").was(KnownStatus.SUCCESS, 2))
        .add(anInvocation("bad").was(KnownStatus.FAILED, 2));
    Search search = Search.parse("id:bad executed:2026-11-24", START, Noun.TRIGGER_RUNS);

    TriggerRunList.Part part =
        new ListTriggerRunsService(monitor.directory())
            .list(
                new TriggerRunsQuery(SHOP, EVER, Optional.of(search), false, PageRequest.first(50)))
            .part()
            .available()
            .orElseThrow();

    assertThat(part.page().items()).hasSize(1);
    assertThat(part.started()).containsOnlyKeys(new InvocationId("bad"));
    assertThat(part.tally().runs()).isEqualTo(1);
    assertThat(part.tally().with(KnownStatus.FAILED)).isEqualTo(1);
  }

  @Test
  void onlyWhatFailed_isShown_andAllOfItSummedUp() {
    data.triggerRun(run("a", "ok", START), run("b", "bad", START))
        .add(anInvocation("ok").was(KnownStatus.SUCCESS, 2))
        .add(anInvocation("bad").was(KnownStatus.FAILED, 2));

    TriggerRunList.Part part = list(true).part().available().orElseThrow();

    assertThat(part.page().items())
        .extracting(StoredTriggerRun::id)
        .containsExactly(new TriggerRunId("b"));
    assertThat(part.tally().runs()).isEqualTo(2);
  }

  @Test
  void trigger_isFoundByTheBeginningOfItsId() {
    data.trigger(named("t"))
        .trigger(named("u1"))
        .trigger(named("u2"))
        .triggerRun(run("a", "ok", START))
        .add(anInvocation("ok"));

    assertThat(ofTrigger("t").trigger()).isEqualTo(new SoughtTrigger.One("t"));
    assertThat(ofTrigger("t").part().available().orElseThrow().tally().runs()).isOne();
    assertThat(ofTrigger("u").trigger())
        .isEqualTo(new SoughtTrigger.Several("u", List.of("u1", "u2")));
    assertThat(ofTrigger("zz").trigger()).isEqualTo(new SoughtTrigger.Unknown("zz", true));
    assertThat(list(false).trigger()).isEqualTo(new SoughtTrigger.Any());
    assertThat(list(false).tasks()).containsExactly(new TaskKey("m.f"));
  }

  private TriggerRunList ofTrigger(String beginning) {
    return new ListTriggerRunsService(monitor.directory())
        .list(new TriggerRunsQuery(SHOP, EVER.ofTrigger(beginning), false, PageRequest.first(50)));
  }

  @Test
  void dueTimes_areThoseOfAllTriggers_whereEachThatMayBeAskedForCanBeRead() {
    TimeWindow day = new TimeWindow(START, START.plus(Duration.ofDays(1)));
    TriggerRunFilter byTheClock = TriggerRunFilter.in(day).upon(ContextKind.CRON);
    data.condition(CRON)
        .trigger(new Trigger("t", Optional.empty(), "or", List.of("cron"), Optional.empty()))
        .triggerRun(run("a", "ok", START));
    assertThat(due(byTheClock).complete()).isTrue();

    data.trigger(new DamagedTrigger("u", new Damage("not JSON", "")));

    assertThat(due(byTheClock).complete()).isFalse();
    assertThat(due(byTheClock.ofTrigger("t")).complete()).isTrue();
  }

  private DueSum due(TriggerRunFilter filter) {
    return new ListTriggerRunsService(monitor.directory())
        .list(new TriggerRunsQuery(SHOP, filter, false, PageRequest.first(50)))
        .part()
        .available()
        .flatMap(TriggerRunList.Part::due)
        .orElseThrow();
  }

  private static Trigger named(String id) {
    return new Trigger(id, Optional.of(new TaskKey("m.f")), "and", List.of(), Optional.empty());
  }

  @Test
  void withoutRunsInThisPynenc_thatIsTheAnswer() {
    data.withoutRuns().add(anInvocation("ok"));
    assertThat(list(false).part()).isEqualTo(new Answer.Missing<>(new Absence.InThisVersion()));
  }

  @Test
  void run_isShownWithItsConditions_andWhatItStarted() {
    data.triggerRun(run("a", "ok", START)).condition(CRON).add(anInvocation("ok"));
    ShowTriggerRunUseCase service =
        new ShowTriggerRunService(monitor.directory(), new FakeDecoder());

    TriggerRunDetail detail =
        service.show(SHOP, new TriggerRunId("a")).available().orElseThrow().orElseThrow();

    assertThat(detail.conditions()).isEqualTo(Map.of("cron", CRON));
    assertThat(detail.invocations()).containsOnlyKeys(new InvocationId("ok"));
    assertThat(detail.scene()).isPresent();
    assertThat(service.show(SHOP, new TriggerRunId("none")))
        .isEqualTo(new Answer.Available<>(Optional.empty()));
  }

  @Test
  void triggers_areShownWithTheirConditions_andRuns() {
    Trigger trigger =
        new Trigger("t", Optional.of(new TaskKey("m.f")), "and", List.of("cron"), Optional.empty());
    data.trigger(trigger)
        .condition(CRON)
        .due("cron", START)
        .triggerRun(run("a", "ok", START))
        .add(anInvocation("ok"));

    TriggerSurroundings around = triggers().list(SHOP, PageRequest.first(10)).surroundings();

    assertThat(around.conditions()).isEqualTo(Map.of("cron", CRON));
    assertThat(around.lastDue()).isEqualTo(Map.of("cron", START));
    assertThat(around.runs())
        .isEqualTo(new Answer.Available<>(new Newest<>(List.of(run("a", "ok", START)), true)));
    assertThat(around.registered()).isEmpty();
    assertThat(triggers().one(SHOP, "t").available().orElseThrow().orElseThrow().started())
        .containsOnlyKeys(new InvocationId("ok"));
    assertThat(triggers().one(SHOP, "none").available().orElseThrow()).isEmpty();
    assertThat(triggers().condition(SHOP, "cron").available().orElseThrow().orElseThrow())
        .returns(List.of(trigger), detail -> detail.triggers())
        .returns(Optional.of(START), detail -> detail.lastDue());
  }

  @Test
  void conditionThatWasMet_isFoundWhileItWaits_andByTheRunThatUsedIt() {
    ConditionContext context =
        new ConditionContext(
            "CronContext", Optional.of(START), Optional.empty(), Optional.empty(), "{}");
    data.condition(CRON)
        .valid(new ValidCondition("waits", CRON, context))
        .triggerRun(run("a", "ok", START))
        .add(anInvocation("ok"));

    assertThat(triggers().validCondition(SHOP, "waits").available().orElseThrow().orElseThrow())
        .satisfies(
            detail -> {
              assertThat(detail.live()).isPresent();
              assertThat(detail.used()).isEmpty();
            });
    assertThat(triggers().validCondition(SHOP, "valid-a").available().orElseThrow().orElseThrow())
        .satisfies(
            detail -> {
              assertThat(detail.live()).isEmpty();
              assertThat(detail.used()).isPresent();
              assertThat(detail.condition()).contains(CRON);
            });
    assertThat(triggers().validCondition(SHOP, "none").available().orElseThrow()).isEmpty();
  }
}

package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.ATrigger.aTrigger;
import static dev.pynmon.testkit.scenario.ATrigger.aTriggerWithId;
import static dev.pynmon.testkit.scenario.ATriggerRun.aTriggerRun;
import static dev.pynmon.testkit.scenario.AValidCondition.met;
import static dev.pynmon.testkit.scenario.AnEvent.anEvent;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.trigger.Conditions;
import dev.pynmon.application.port.out.trigger.TriggerDefinitions;
import dev.pynmon.application.port.out.trigger.ValidConditions;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.DamagedCondition;
import dev.pynmon.domain.trigger.DamagedValidCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.StoredValidCondition;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.testkit.scenario.ACondition;
import dev.pynmon.testkit.scenario.ATrigger;
import dev.pynmon.testkit.scenario.ATriggerRun;
import dev.pynmon.testkit.scenario.AValidCondition;
import dev.pynmon.testkit.scenario.AnEvent;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The contract of {@link TriggerDefinitions}, {@link Conditions} and {@link ValidConditions}, which
 * every pynenc has.
 */
public abstract class TriggersContract extends BackendContract {
  private static final TaskKey PAY = new TaskKey("shop.pay");
  private static final TaskKey MAIL = new TaskKey("shop.mail");

  @ParameterizedTest
  @EnumSource
  void everyFieldIsAsWritten_byEveryPynenc(Pynenc pynenc) {
    ACondition cron = ACondition.cron("*/10 * * * *").dueAt(Times.START);
    ACondition event = ACondition.event("order placed");
    ACondition status = ACondition.status("shop.pay", KnownStatus.SUCCESS);
    ACondition result = ACondition.result("shop.pay");
    ACondition exception = ACondition.exception("shop.pay", "ValueError");
    ATrigger all = aTrigger("shop.mail", cron, event, status, result, exception).withN("\"1\"");
    ATrigger one = aTrigger("shop.pay", event).uponAny();
    TriggerStore store = store(aScenario().by(pynenc).with(all, one));
    assertThat(store.definitions().of(List.of(all.id(), "%", one.id())))
        .isEqualTo(Map.of(all.id(), all.trigger(), one.id(), one.trigger()));
    List<ACondition> conditions = List.of(cron, event, status, result, exception);
    List<String> ids = conditions.stream().map(ACondition::id).toList();
    assertThat(store.conditions().of(ids).values())
        .containsExactlyInAnyOrderElementsOf(
            conditions.stream().map(ACondition::condition).toList());
    assertThat(store.conditions().lastDue(ids)).isEqualTo(Map.of(cron.id(), Times.START));
  }

  @Test
  void withoutTriggers_thereIsNothing() {
    TriggerStore store = store(aScenario());
    TriggerDefinitions definitions = store.definitions();
    assertThat(definitions.of(List.of("nobody"))).isEmpty();
    assertThat(definitions.of(List.of())).isEmpty();
    assertThat(taken(() -> definitions.all(PageRequest.first(10))).items()).isEmpty();
    assertThat(definitions.calling(List.of(PAY))).isEmpty();
    assertThat(definitions.upon(List.of("nothing"))).isEmpty();
    assertThat(store.conditions().of(List.of("nothing"))).isEmpty();
    assertThat(store.conditions().lastDue(List.of("nothing"))).isEmpty();
    assertThat(store.validConditions().of(List.of("nothing"))).isEmpty();
    assertThat(taken(() -> store.validConditions().waiting(List.of("nothing"), 10))).isEmpty();
    assertThat(store.validConditions().thatUsed("nothing", 10)).isEqualTo(Newest.none());
  }

  @Test
  void all_areInTheOrderOfTheirIds() {
    List<ATrigger> written =
        IntStream.range(0, 7)
            .mapToObj(n -> aTriggerWithId("t" + n * 3 % 7, "shop.t" + n, ACondition.event("e" + n)))
            .toList();
    TriggerDefinitions definitions =
        store(aScenario().with(written.toArray(ATrigger[]::new))).definitions();
    Paging<StoredTrigger> paging = new Paging<>(page -> taken(() -> definitions.all(page)));
    List<StoredTrigger> expected =
        IntStream.range(0, 7)
            .mapToObj(n -> written.stream().filter(t -> t.id().equals("t" + n)).findFirst())
            .map(found -> (StoredTrigger) found.orElseThrow().trigger())
            .toList();
    paging.holds(expected);
    paging.walks(expected, 3);
    paging.refusesMalformedCursors();
  }

  @Test
  void triggers_areFoundByTaskAndByCondition() {
    ACondition event = ACondition.event("paid");
    ACondition cron = ACondition.cron("* * * * *");
    ATrigger both = aTriggerWithId("a", "shop.mail", event, cron);
    ATrigger second = aTriggerWithId("b", "shop.mail", event);
    ATrigger other = aTriggerWithId("c", "shop.pay", cron);
    TriggerDefinitions definitions = store(aScenario().with(other, second, both)).definitions();
    assertThat(definitions.calling(List.of(MAIL, PAY, new TaskKey("shop.none"))))
        .isEqualTo(
            Map.of(
                MAIL,
                List.of(both.trigger(), second.trigger()),
                PAY,
                List.<StoredTrigger>of(other.trigger())));
    assertThat(definitions.upon(List.of(event.id(), cron.id(), "none")))
        .isEqualTo(Map.of(event.id(), List.of("a", "b"), cron.id(), List.of("a", "c")));
  }

  @Test
  void conditions_areFoundByTheTaskThatTheyAreAbout() {
    ACondition paid = ACondition.status("shop.pay", KnownStatus.SUCCESS);
    ACondition result = ACondition.result("shop.pay");
    ACondition mailed = ACondition.exception("shop.mail", "ValueError");
    Conditions conditions =
        store(
                aScenario()
                    .with(
                        aTrigger("shop.mail", paid, ACondition.event("paid"), mailed),
                        aTrigger("shop.pay", result, paid, ACondition.cron("* * * * *"))))
            .conditions();
    List<String> both = Stream.of(paid.id(), result.id()).sorted().toList();
    assertThat(conditions.about(PAY, 2)).isEqualTo(new FoundIds<>(both, true));
    assertThat(conditions.about(PAY, 1))
        .returns(false, FoundIds::complete)
        .satisfies(some -> assertThat(some.ids()).hasSize(1).isSubsetOf(both));
    assertThat(conditions.about(MAIL, 5)).isEqualTo(new FoundIds<>(List.of(mailed.id()), true));
    assertThat(conditions.about(new TaskKey("shop.none"), 5))
        .isEqualTo(new FoundIds<>(List.of(), true));
  }

  @Test
  void brokenCondition_isDamaged() {
    ACondition broken = ACondition.event("paid").withText("[\"uuid\"]");
    Conditions conditions = store(aScenario().with(aTrigger("shop.pay", broken))).conditions();
    assertThat(conditions.of(List.of(broken.id())).values())
        .singleElement()
        .isInstanceOf(DamagedCondition.class);
  }

  @Test
  void validConditions_waitUntilUsed_andTheirRunsAreFound() {
    ACondition paid = ACondition.event("paid");
    AnEvent first = anEvent().of("paid").matched();
    AnEvent second = anEvent().of("paid").matched();
    AnEvent used = anEvent().of("paid").matched();
    AValidCondition one = met(paid, first);
    AValidCondition two = met(paid, second).withText("{");
    AValidCondition gone = met(paid, used);
    ATriggerRun run = aTriggerRun().on(used);
    TriggerStore store =
        store(
            aScenario()
                .with(aTrigger("shop.pay", paid))
                .with(first, second, used)
                .with(one, two)
                .with(run));
    ValidConditions valid = store.validConditions();
    assertThat(valid.of(List.of(one.id(), gone.id()))).isEqualTo(Map.of(one.id(), one.valid()));
    assertThat(valid.of(List.of(two.id())).values())
        .singleElement()
        .isInstanceOf(DamagedValidCondition.class);
    assertThat(waiting(valid, 2, paid.id()))
        .hasEntrySatisfying(
            paid.id(),
            both -> {
              assertThat(both.items())
                  .extracting(each -> each.id())
                  .containsExactlyInAnyOrder(one.id(), two.id());
              assertThat(both.complete()).isTrue();
            });
    assertThat(waiting(valid, 1, paid.id()))
        .hasEntrySatisfying(
            paid.id(),
            some -> {
              assertThat(some.items()).hasSize(1);
              assertThat(some.complete()).isFalse();
            });
    assertThat(valid.thatUsed(gone.id(), 5)).isEqualTo(new Newest<>(List.of(run.run()), true));
    assertThat(valid.thatUsed(one.id(), 5)).isEqualTo(Newest.none());
  }

  /** Many that are never used up stand in nobody's way. */
  @Test
  void waitingOfOneCondition_isFound_behindAThousandOfAnother() {
    ACondition often = ACondition.event("a");
    ACondition alike = ACondition.event("a#static_no_args_context_event_a");
    ACondition last = ACondition.event("z");
    AValidCondition[] many =
        Stream.generate(() -> met(often, anEvent().of("a")))
            .limit(1_001)
            .toArray(AValidCondition[]::new);
    AValidCondition one = met(last, anEvent().of("z"));
    AValidCondition other = met(alike, anEvent().of("b"));
    ValidConditions valid =
        store(
                aScenario()
                    .with(aTrigger("shop.pay", often, last, alike))
                    .with(many)
                    .with(one, other))
            .validConditions();
    Map<String, Newest<StoredValidCondition>> found =
        waiting(valid, 3, often.id(), last.id(), alike.id());
    assertThat(found).containsOnlyKeys(often.id(), last.id(), alike.id());
    assertThat(found.get(alike.id())).isEqualTo(new Newest<>(List.of(other.valid()), true));
    assertThat(found.get(last.id())).isEqualTo(new Newest<>(List.of(one.valid()), true));
    assertThat(found.get(often.id()))
        .isEqualTo(
            Newest.of(
                Stream.of(many)
                    .map(AValidCondition::valid)
                    .sorted(Comparator.comparing(ValidCondition::id))
                    .map(StoredValidCondition.class::cast)
                    .toList(),
                2));
  }

  private Map<String, Newest<StoredValidCondition>> waiting(
      ValidConditions valid, int each, String... conditions) {
    return taken(() -> valid.waiting(List.of(conditions), each));
  }

  @ParameterizedTest
  @EnumSource
  void claims_areTold_whetherARunCameOfThemOrNot(Pynenc pynenc) {
    TriggerRunId lost = new TriggerRunId("lost");
    TriggerRunId taken = new TriggerRunId("taken");
    Instant later = Times.START.plusSeconds(7);
    ValidConditions valid =
        store(aScenario().by(pynenc).claimed(lost, Times.START).claimed(taken, later))
            .validConditions();
    assertThat(valid.claimed(List.of(lost, taken, new TriggerRunId("none"))))
        .isEqualTo(Map.of(lost, Times.START, taken, later));
    assertThat(valid.claimed(List.of())).isEmpty();
    assertThat(valid.claimsKept()).isIn(Optional.empty(), Optional.of(Duration.ofSeconds(60)));
  }

  @Test
  void oldestPynenc_hasValidConditions_andNoRuns() {
    ACondition paid = ACondition.event("paid");
    AValidCondition one = met(paid, anEvent().of("paid"));
    ValidConditions valid =
        store(aScenario().by(Pynenc.V0_2_3).with(aTrigger("shop.pay", paid)).with(one))
            .validConditions();
    assertThat(valid.of(List.of(one.id()))).isEqualTo(Map.of(one.id(), one.valid()));
    assertThat(valid.thatUsed(one.id(), 5)).isEqualTo(Newest.none());
  }

  @Test
  void purgedTrigger_hasNone() {
    ACondition paid = ACondition.event("paid");
    ATrigger trigger = aTrigger("shop.pay", paid);
    AValidCondition one = met(paid, anEvent().of("paid"));
    Scenario scenario = aScenario().with(trigger).with(one);
    TriggerStore store = store(scenario);
    harness().purge(scenario.app(), Component.TRIGGER);
    whenCataloguesAreMadeAnew();
    assertThat(store.definitions().of(List.of(trigger.id()))).isEmpty();
    assertThat(taken(() -> store.definitions().all(PageRequest.first(10))).items()).isEmpty();
    assertThat(store.conditions().of(List.of(paid.id()))).isEmpty();
    assertThat(store.validConditions().of(List.of(one.id()))).isEmpty();
    assertThat(waiting(store.validConditions(), 10, paid.id())).isEmpty();
  }

  private TriggerStore store(Scenario scenario) {
    return present(seed(scenario).trigger());
  }
}

package dev.pynmon.application.service.rerun;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.rerun.RerunShop.OPAL;
import static dev.pynmon.application.service.rerun.RerunShop.REGISTRAR;
import static dev.pynmon.application.service.rerun.RerunShop.SHOP;
import static dev.pynmon.application.service.rerun.RerunShop.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.Written;
import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.rerun.LookedAround;
import dev.pynmon.application.port.in.rerun.RerunAround;
import dev.pynmon.application.port.in.rerun.RerunLinks;
import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.port.in.rerun.RerunRefusal.Kind;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.port.out.rerun.Dialect.Workflows;
import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.domain.rerun.RerunChoice;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RerunServiceTest {
  private static final Map<String, String> ARGUMENTS = Map.of("order", "3");
  private static final RerunChoice NEW =
      new RerunChoice(true, Optional.empty(), Optional.empty(), Map.of());

  private static final InvocationId OLD = new InvocationId("old");

  private final RerunShop shop = new RerunShop();
  private final CallKey odd = new CallKey("shop.charge:whatever-is-stored");

  private FakeInvocation original() {
    return failed("old", ARGUMENTS).calling(odd);
  }

  @Test
  void same_isRegisteredLetterByLetter() {
    shop.data.add(original());
    RerunResult.Done done = shop.done("old", RerunChoice.SAME);
    assertThat(shop.data.registrations)
        .containsExactly(
            new Written(
                new NewInvocation(
                    done.id(),
                    OLD,
                    odd,
                    Arguments.of(ARGUMENTS),
                    false,
                    false,
                    QueueName.DEFAULT,
                    0,
                    REGISTRAR,
                    shop.monitor.time.instant()),
                EnumSet.complementOf(EnumSet.of(Component.CLIENT_DATA_STORE)),
                Optional.empty()));
    assertThat(done.id().value())
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    assertThat(done.isQueueAssumed()).isTrue();
    assertThat(done.notes()).isEmpty();
    assertThat(shop.data.messages()).containsExactly(done.id() + " default 0.0");
    assertThat(shop.audited()).containsExactly("rerun old: registered as " + done.id());
  }

  @Test
  void sameWishSentTwice_registersOne_anotherOfThatNameAnother() {
    shop.data.add(original());
    RerunResult.Done first = once(RerunChoice.SAME);
    RerunResult.Done second = once(RerunChoice.SAME);

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(shop.data.messages()).containsExactly(first.id() + " default 0.0");
    assertThat(once(NEW).id()).isNotEqualTo(first.id());
    assertThat(shop.done("old", RerunChoice.SAME).id()).isNotEqualTo(first.id());
  }

  private RerunResult.Done once(RerunChoice choice) {
    return (RerunResult.Done)
        shop.service().rerun(OPAL, SHOP, OLD, choice, new BulkId("sent-twice"));
  }

  @Test
  void refused_tellsAFormHowThingsStand_forTheSameAgain() {
    shop.data.add(original());
    RerunChoice edited =
        new RerunChoice(true, Optional.empty(), Optional.empty(), Map.of("none", "1"));

    assertThat(orLook(edited))
        .isEqualTo(
            new RerunResult.Refused(
                shop.refused("old", edited),
                Optional.of(shop.service().lookAround(OPAL, SHOP, OLD, RerunChoice.SAME))));
    assertThat(shop.audited().getFirst()).startsWith("rerun old: refused: ");
    assertThat(orLook(NEW)).isInstanceOf(RerunResult.Done.class);
  }

  private RerunResult orLook(RerunChoice choice) {
    return shop.service().rerunOrLook(OPAL, SHOP, OLD, choice, BulkId.fresh());
  }

  @Test
  void whoMayNot_isRefused() {
    shop.data.add(original());
    Actor viewer = new Actor("vic", Role.VIEWER, How.SESSION);
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> shop.service().rerun(viewer, SHOP, OLD, RerunChoice.SAME));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () -> shop.service().rerunOrLook(viewer, SHOP, OLD, RerunChoice.SAME, BulkId.fresh()));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> shop.service().lookAround(viewer, SHOP, OLD, RerunChoice.SAME));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> shop.service(true).rerun(OPAL, SHOP, OLD, RerunChoice.SAME));
    assertThat(shop.store.calls.names()).doesNotContain("register");
    assertThat(shop.audited()).isEmpty();
  }

  @Test
  void unknown_isUnknown() {
    shop.data.add(original().unknownToStateBackend());
    assertThat(shop.rerun("old", RerunChoice.SAME)).isEqualTo(new RerunResult.Unknown());
    assertThat(shop.rerun("none", RerunChoice.SAME)).isEqualTo(new RerunResult.Unknown());
  }

  @Test
  void damaged_isRefused() {
    shop.data.add(original().damaged());
    assertThat(shop.refused("old", RerunChoice.SAME).kind()).isEqualTo(Kind.DAMAGED);
  }

  @Test
  void storeThatIsOnlyRead_isRefused() {
    shop.data.add(original()).onlyRead();
    assertThat(shop.refused("old", RerunChoice.SAME))
        .isEqualTo(Refusals.onlyRead(Component.STATE_BACKEND));
    assertThat(shop.service().offers(OPAL, SHOP)).isFalse();
  }

  @Test
  void pairThatCannotWork_isRefused() {
    shop.data.add(original());
    shop.data.problem = Optional.of("It cannot work.");
    assertThat(shop.refused("old", RerunChoice.SAME)).isEqualTo(Refusals.pair("It cannot work."));
  }

  @Test
  void argumentThatIsGone_isNamed() {
    DataReference gone = DataReference.to("\"gone\"");
    shop.data.add(failed("old", Map.of("order", "3", "page", gone.value())));
    shop.data.outcomes.add(new RegisterOutcome.ArgumentGone(gone));
    assertThat(shop.refused("old", RerunChoice.SAME)).isEqualTo(Refusals.argumentGone("page"));
    assertThat(shop.look("old").refusal()).contains(Refusals.argumentGone("page"));
  }

  @Test
  void registeredMeanwhile_isTaken() {
    shop.data.add(original(), anInvocation("other").calling(odd));
    shop.data.indexed("old");
    shop.data.outcomes.add(
        new RegisterOutcome.Existing(
            shop.monitor
                .directory()
                .app(SHOP)
                .orchestrator()
                .available()
                .orElseThrow()
                .statuses()
                .of(List.of(new InvocationId("other")))
                .values()
                .iterator()
                .next()));
    assertThat(shop.rerun("old", RerunChoice.SAME))
        .isInstanceOfSatisfying(
            RerunResult.Existing.class,
            other -> assertThat(other.existing().id()).isEqualTo(new InvocationId("other")));
  }

  @Test
  void indexed_registeredAlready_isTaken_unlessAnotherIsWanted() {
    shop.data.add(original(), anInvocation("waits").calling(odd).with(ARGUMENTS));
    shop.data.indexed("old", "waits");
    assertThat(shop.rerun("old", RerunChoice.SAME))
        .isInstanceOfSatisfying(
            RerunResult.Existing.class,
            other -> assertThat(other.reason()).contains("some concurrency control"));
    assertThat(shop.audited()).containsExactly("rerun old: registered already as waits");
    assertThat(shop.data.registrations).isEmpty();
    shop.done("old", NEW);
    assertThat(shop.registered().isIndexed()).isTrue();
    assertThat(shop.data.registrations.getLast().onlyOne()).isEmpty();
  }

  @Test
  void registeredOneWithoutRecord_isNone() {
    shop.data.add(
        original(), anInvocation("waits").calling(odd).with(ARGUMENTS).unknownToStateBackend());
    shop.data.indexed("old", "waits");
    shop.done("old", RerunChoice.SAME);
    assertThat(shop.data.registrations.getLast().onlyOne()).contains(new OnlyOne(ARGUMENTS));
  }

  @Test
  void indexed_ofOtherArguments_isRegistered_andIndexed() {
    shop.data.add(original(), anInvocation("waits").with(Map.of("order", "4")));
    shop.data.indexed("old", "waits");
    shop.done("old", RerunChoice.SAME);
    assertThat(shop.registered().isIndexed()).isTrue();
    assertThat(shop.data.registrations.getLast().onlyOne()).contains(new OnlyOne(ARGUMENTS));
  }

  @Test
  void withoutArguments_nobodyCanTellOfConcurrencyControl() {
    shop.data.add(failed("old", Map.of()));
    assertThat(shop.done("old", RerunChoice.SAME).notes())
        .singleElement()
        .asString()
        .contains("nobody can tell");
  }

  @Test
  void catalogue_tellsQueueAndPriority() {
    shop.data.add(original());
    shop.knowsTask(false, "queue=mail", "priority=1.5", "effective_priority=7.0");
    RerunResult.Done done = shop.done("old", RerunChoice.SAME);
    assertThat(done.queue()).isEqualTo(new QueueName("mail"));
    assertThat(done.priority()).isEqualTo(7);
    assertThat(done.isQueueAssumed()).isFalse();
    assertThat(shop.look("old").queues().getFirst().isOfTask()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "disabled, disabled, false",
    "disabled, arguments, true",
    "task, disabled, true",
    "keys, disabled, true"
  })
  void catalogue_tellsWhetherArgumentsAreIndexed(
      String registration, String running, boolean isIndexed) {
    shop.data.add(original());
    shop.knowsTask(
        false, "registration_concurrency=" + registration, "running_concurrency=" + running);
    shop.done("old", RerunChoice.SAME);
    assertThat(shop.registered().isIndexed()).isEqualTo(isIndexed);
    assertThat(shop.store.calls.names()).doesNotContain("arguments.indexed");
  }

  @Test
  void catalogue_tellsWhatMayBeRegisteredOnce() {
    shop.data.add(failed("old", Map.of("order", "3", "note", "4")));
    assertThat(onlyOne("disabled")).isEmpty();
    assertThat(onlyOne("task")).contains(new OnlyOne(Map.of()));
    assertThat(onlyOne("arguments")).contains(new OnlyOne(Map.of("order", "3", "note", "4")));
    assertThat(onlyOne("keys")).contains(new OnlyOne(Map.of("order", "3")));
  }

  private Optional<OnlyOne> onlyOne(String mode) {
    shop.data.registrations.clear();
    shop.data.purge().add(failed("old", Map.of("order", "3", "note", "4")));
    shop.knowsTask(false, "registration_concurrency=" + mode, "key_arguments=order,unknown");
    shop.done("old", RerunChoice.SAME);
    return shop.data.registrations.getLast().onlyOne();
  }

  @Test
  void otherArgumentsOfTheSameKey_areTaken_orRaise() {
    shop.data.add(
        original(),
        anInvocation("waits")
            .calling(new CallKey("shop.charge:another"))
            .with(Map.of("order", "3", "note", "5")));
    shop.data.indexed("waits");
    String keys = "registration_concurrency=keys";
    String order = "key_arguments=order";
    shop.knowsTask(false, keys, order, "on_diff_non_key_args_raise=false");
    assertThat(shop.rerun("old", RerunChoice.SAME))
        .isInstanceOfSatisfying(
            RerunResult.Existing.class,
            other -> assertThat(other.reason()).contains("other arguments"));
    shop.knowsTask(false, keys, order, "on_diff_non_key_args_raise=true");
    assertThat(shop.refused("old", RerunChoice.SAME)).isEqualTo(Refusals.differentCall("waits"));
    assertThat(shop.look("old").refusal()).contains(Refusals.differentCall("waits"));
    shop.done("old", NEW);
  }

  @Test
  void workflow_beginsAgain_andAMemberIsOrdinary() {
    shop.data.add(
        original().definingWorkflow(),
        failed("member", ARGUMENTS).inWorkflow("old", "shop.charge"));
    shop.done("old", RerunChoice.SAME);
    assertThat(shop.registered().startsWorkflow()).isTrue();
    shop.done("member", RerunChoice.SAME);
    assertThat(shop.registered().startsWorkflow()).isFalse();
    shop.data.dialect = new Dialect(Workflows.EVERY, false);
    shop.done("member", RerunChoice.SAME);
    assertThat(shop.registered().startsWorkflow()).isTrue();
  }

  @Test
  void workflowOfAnUpgradedStore_isSaid_andTheCatalogueTells() {
    shop.data.add(original().definingWorkflow());
    shop.data.dialect = new Dialect(Workflows.UNTOLD, false);
    assertThat(shop.done("old", RerunChoice.SAME).notes())
        .singleElement()
        .asString()
        .contains("before 0.3");
    assertThat(shop.registered().startsWorkflow()).isFalse();
    shop.knowsTask(true);
    assertThat(shop.done("old", RerunChoice.SAME).notes()).isEmpty();
    assertThat(shop.registered().startsWorkflow()).isTrue();
  }

  @Test
  void newAndOld_leadToEachOther() {
    shop.data.add(original());
    RerunResult.Done first = shop.done("old", RerunChoice.SAME);
    RerunResult.Done second = shop.done("old", RerunChoice.SAME);
    assertThat(shop.service().links(SHOP, OLD))
        .isEqualTo(new RerunLinks(List.of(second.id(), first.id()), Optional.empty()));
    assertThat(shop.service().links(SHOP, first.id()))
        .isEqualTo(new RerunLinks(List.of(), Optional.of(OLD)));
  }

  @Test
  void whatStandsAroundTheOriginal_isToldInTwoCalls() {
    shop.data.add(original());
    shop.data.add(failed("child", ARGUMENTS).childOf("old"));
    RerunResult.Done again = shop.done("old", RerunChoice.SAME);
    int before = shop.store.calls.names().size();
    RerunAround around = shop.service().around(SHOP, OLD);
    assertThat(shop.store.calls.names().subList(before, shop.store.calls.names().size()))
        .filteredOn(call -> !call.equals("apps"))
        .containsExactlyInAnyOrder("statuses.of", "records.childrenOf");
    assertThat(around.state().map(state -> state.id())).contains(OLD);
    assertThat(around.called()).contains(new Count.Exact(1));
    assertThat(around.links().rerunAs()).containsExactly(again.id());
    assertThat(around.states()).containsKey(OLD);
    assertThat(lookAround("old").around()).isEqualTo(around);
    assertThat(lookAround("old").outlook()).isEqualTo(shop.look("old"));
  }

  @Test
  void aroundOneThatNobodyKnows_isNotLooked() {
    int before = shop.store.calls.names().size();
    LookedAround looked = lookAround("unknown");
    assertThat(looked.outlook()).isInstanceOf(RerunOutlook.Unknown.class);
    assertThat(looked.around()).isEqualTo(RerunAround.untold(RerunLinks.NONE));
    assertThat(shop.store.calls.names().subList(before, shop.store.calls.names().size()))
        .doesNotContain("records.childrenOf");
  }

  private LookedAround lookAround(String id) {
    return shop.service().lookAround(OPAL, SHOP, new InvocationId(id), RerunChoice.SAME);
  }

  @Test
  void links_areBounded() {
    LinkRegister links = new LinkRegister();
    for (int n = 0; n <= LinkRegister.KEPT; n++) {
      links.add(SHOP, new InvocationId("old" + n), new InvocationId("new" + n));
    }
    assertThat(links.of(SHOP, new InvocationId("new0"))).isEqualTo(RerunLinks.NONE);
    assertThat(links.of(SHOP, new InvocationId("old1")).rerunAs())
        .containsExactly(new InvocationId("new1"));
  }

  @Test
  void conditionsThatWereLeftOut_areSaid() {
    shop.data.add(original());
    shop.data.outcomes.add(new RegisterOutcome.Registered(1, List.of("c1")));
    assertThat(shop.done("old", RerunChoice.SAME).notes())
        .containsExactly(
            "A status condition that only Python can evaluate did not note this registration: c1.");
  }
}

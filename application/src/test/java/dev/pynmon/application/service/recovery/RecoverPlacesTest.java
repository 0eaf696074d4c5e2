package dev.pynmon.application.service.recovery;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.rerun.RerunShop.OPAL;
import static dev.pynmon.application.service.rerun.RerunShop.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.recovery.Placement;
import dev.pynmon.application.port.in.recovery.RecoverResult;
import dev.pynmon.application.port.in.recovery.Recovery;
import dev.pynmon.application.port.in.recovery.StrandedPlaces;
import dev.pynmon.application.port.in.recovery.StrandedReport;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.port.out.rerun.Dialect.Workflows;
import dev.pynmon.application.service.rerun.RerunShop;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.status.KnownStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Into which queue something is put back, and what is looked at right before. */
class RecoverPlacesTest {
  private static final List<InvocationId> LOST = List.of(new InvocationId("lost"));

  private final FakeStore queues = new FakeStore();

  private static RerunShop with(RerunShop shop, String... consumed) {
    shop.data.add(anInvocation("lost").was(KnownStatus.REGISTERED, 1)).withoutRunners();
    if (consumed.length > 0) {
      shop.data.heartbeat("runner", shop.monitor.time.instant(), Optional.of(List.of(consumed)));
    }
    return shop;
  }

  private static Recovery recover(RerunShop shop, Placement placement) {
    return ((RecoverResult.Done) shop.recovery().recover(OPAL, SHOP, LOST, placement))
        .recoveries()
        .getFirst();
  }

  private static RerunRefusal refusal(RerunShop shop, Placement placement) {
    return ((RecoverResult.Refused) shop.recovery().recover(OPAL, SHOP, LOST, placement)).refusal();
  }

  private static Placement into(String queue, Optional<Double> priority) {
    return new Placement(Optional.of(new QueueName(queue)), priority, false);
  }

  @Test
  void assumedQueue_thatNobodyConsumesWhereOthersAre_isNotUsed() {
    RerunShop shop = with(new RerunShop(), "mail");
    Recovery left = recover(shop, Placement.OWN);
    assertThat(left.isQueued()).isFalse();
    assertThat(left.reason())
        .isEqualTo(
            "No active runner consumes the queue default. It is assumed: nothing tells the queue of"
                + " its task. Choose one.");
    assertThat(shop.data.messages()).isEmpty();
  }

  @Test
  void whereNoRunnerIsActive_theAssumedQueueIsUsed_andThatIsSaid() {
    RerunShop shop = with(new RerunShop());
    assertThat(recover(shop, Placement.OWN).reason())
        .startsWith("It waits in the queue default")
        .endsWith(" No active runner consumes the queue default.");
    assertThat(shop.data.messages()).containsExactly("lost default 0.0");
  }

  @Test
  void chosenQueue_isUsed_andItsPriorityIsSaidToBeAssumed() {
    RerunShop shop = with(new RerunShop(), "mail");
    assertThat(recover(shop, into("mail", Optional.empty())).reason())
        .isEqualTo(
            "It waits in the queue mail with priority 0.0, which is assumed: nothing tells that of"
                + " its task.");
    shop.data.popped("lost");
    assertThat(recover(shop, into("mail", Optional.of(3.0))).reason())
        .isEqualTo("It waits in the queue mail with priority 3.0.");
    assertThat(shop.data.messages()).containsExactly("lost mail 3.0");
  }

  @Test
  void queueThatNothingSpeaksOf_needsAWord_andWhatWaitsThereIsSaidToBeUntaken() {
    RerunShop shop = with(new RerunShop(), "mail");
    Placement misspelled = into("nosuch", Optional.empty());
    assertThat(objection(shop, misspelled))
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .startsWith("Nothing speaks of a queue nosuch: nobody declared it,")
                    .isEqualTo(refusal(shop, misspelled).reason()));
    assertThat(shop.data.messages()).isEmpty();

    Placement meant = new Placement(misspelled.queue(), misspelled.priority(), true);
    assertThat(objection(shop, meant)).isEmpty();
    assertThat(recover(shop, meant))
        .returns(true, Recovery::isQueued)
        .returns(true, Recovery::isUntaken);
    assertThat(shop.data.messages()).containsExactly("lost nosuch 0.0");
  }

  @Test
  void refused_tellsAFormWhatIsStranded() {
    RerunShop shop = with(new RerunShop(), "mail");
    Placement misspelled = into("nosuch", Optional.empty());
    assertThat(shop.recovery().recoverOrFind(OPAL, SHOP, LOST, misspelled))
        .isEqualTo(
            new RecoverResult.Refused(
                refusal(shop, misspelled), Optional.of(shop.recovery().find(SHOP))));
    assertThat(shop.recovery().recoverOrFind(OPAL, SHOP, LOST, into("mail", Optional.empty())))
        .isInstanceOf(RecoverResult.Done.class);
    assertThat(shop.data.messages()).containsExactly("lost mail 0.0");
  }

  @Test
  void queueThatSomethingSpeaksOf_needsNone() {
    RerunShop shop = with(new RerunShop(), "mail");
    shop.data.queued("bulk", "other");
    assertThat(objection(shop, into("mail", Optional.of(101.0))))
        .contains("A priority is a number from -100 to 100.");
    assertThat(objection(shop, into("bulk", Optional.empty()))).isEmpty();
    assertThat(objection(shop, into("default", Optional.empty()))).isEmpty();
    assertThat(objection(shop, Placement.OWN)).isEmpty();
    assertThat(recover(shop, into("mail", Optional.empty())).isUntaken()).isFalse();
  }

  @Test
  void whereThereIsOneQueue_nothingIsChosen() {
    RerunShop shop = with(new RerunShop());
    shop.data.dialect = new Dialect(Workflows.EVERY, false);
    assertThat(objection(shop, into("nosuch", Optional.empty()))).isEmpty();
    assertThat(shop.recovery().find(SHOP).places()).isEqualTo(StrandedPlaces.NONE);
  }

  @Test
  void queues_areFoundWithWhatIsStranded() {
    RerunShop shop = with(new RerunShop(), "mail").knowsTask(false, "queue=mail");
    StrandedReport found = shop.recovery().find(SHOP);
    assertThat(found.places().queues())
        .extracting(each -> each.name() + " " + each.consumers().orElseThrow())
        .containsExactly("default 0", "mail 1");
    TaskKey task = found.stranded().getFirst().task();
    assertThat(found.places().of(task, Placement.OWN).orElseThrow().words()).isEqualTo("mail");
    assertThat(found.places().of(task, into("default", Optional.empty())).orElseThrow().words())
        .isEqualTo("default; no active runner takes from it");
  }

  private static Optional<String> objection(RerunShop shop, Placement placement) {
    return shop.recovery().objection(SHOP, LOST.getFirst(), placement).map(RerunRefusal::reason);
  }

  @Test
  void queueThatPynencWouldRefuse_isRefused() {
    RerunShop shop = with(new RerunShop(), "mail");
    assertThat(refusal(shop, into("a b", Optional.empty())).reason())
        .startsWith("A queue is named with letters");
    shop.data.dialect = new Dialect(Workflows.EVERY, false);
    assertThat(recover(shop, into("mail", Optional.empty())).reason())
        .isEqualTo("The pynenc of this store has one queue without priorities.");
    assertThat(shop.data.messages()).isEmpty();
  }

  @Test
  void queueOfTheCatalogue_thatPynencWouldRefuse_isRefused() {
    RerunShop shop = with(new RerunShop(), "mail").knowsTask(false, "queue=a b");
    assertThat(recover(shop, Placement.OWN).isQueued()).isFalse();
    assertThat(shop.data.messages()).isEmpty();
  }

  @Test
  void changedSinceTheLooks_isLeftAlone_whereTheBrokerLiesApart() {
    RerunShop shop = with(RerunShop.withBrokerIn(queues), "default");
    queues.calls.each(() -> atDialect(() -> shop.data.changes("lost")));
    assertThat(recover(shop, Placement.OWN).reason()).isEqualTo("Its status is another by now.");
    assertThat(shop.data.messages()).isEmpty();
  }

  @Test
  void awaitedSinceTheLooks_isLeftAlone_whereTheBrokerLiesApart() {
    RerunShop shop = with(RerunShop.withBrokerIn(queues), "default");
    queues.calls.each(() -> atDialect(() -> shop.data.waiting("x", "lost")));
    assertThat(recover(shop, Placement.OWN).reason())
        .isEqualTo("Another invocation waits for it by now: it needs no message.");
    assertThat(shop.data.messages()).isEmpty();
  }

  private void atDialect(Runnable action) {
    if (queues.calls.names().getLast().equals("dialect")) {
      action.run();
    }
  }
}

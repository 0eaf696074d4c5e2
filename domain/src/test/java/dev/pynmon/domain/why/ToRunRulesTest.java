package dev.pynmon.domain.why;

import static dev.pynmon.domain.why.Said.NOW;
import static dev.pynmon.domain.why.Said.ago;
import static dev.pynmon.domain.why.Said.grounds;
import static dev.pynmon.domain.why.Said.standing;
import static dev.pynmon.domain.why.Said.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.QueuePlace.Oldest;
import dev.pynmon.domain.why.Takers.Held;
import dev.pynmon.domain.why.Takers.Known;
import dev.pynmon.domain.why.Takers.Taker;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToRunRulesTest {
  private static final QueueName BULK = new QueueName("bulk");
  private static final Oldest OLDEST = new Oldest(new InvocationId("old"), ago(962));
  private static final Taker BUSY =
      new Taker(
          new RunnerId("r1"),
          List.of(
              new Held(new InvocationId("a"), new TaskKey("shop.index"), ago(400)),
              new Held(new InvocationId("b"), new TaskKey("shop.index"), ago(391))));
  private static final Taker IDLE = new Taker(new RunnerId("r2"), List.of());

  private static QueuePlace third() {
    return new QueuePlace(
        BULK, false, new Count.Exact(2), new Count.Exact(8), 1, false, Optional.of(OLDEST));
  }

  private static Takers takers(Taker... takers) {
    return new Takers(Known.TAKEN_FROM, List.of(takers), 0, true);
  }

  private static Takers nobody(Known known, boolean anyActive) {
    return new Takers(known, List.of(), 0, anyActive);
  }

  private static Why why(InvocationStatus status, QueuePlace place, Takers takers) {
    return new ToRunRules(standing(854, status))
        .why(new Message.Waits(place, takers), Optional.empty());
  }

  private static Why registered(QueuePlace place, Takers takers) {
    return why(KnownStatus.REGISTERED, place, takers);
  }

  private static Why without(InvocationStatus status, Message message) {
    return new ToRunRules(standing(75, status)).why(message, Optional.empty());
  }

  @Test
  void registered_tellsPlaceOldestAndWhoTakes() {
    Why why = registered(third(), takers(BUSY, BUSY));

    assertThat(why.reason()).isEqualTo(Reason.IN_QUEUE);
    assertThat(text(why.sentence()))
        .isEqualTo(
            "Has waited 14m14s in [bulk], third of 8; awaited children go first; [the oldest there →"
                + " old] has waited 16m2s; [2 runners → runners] take from [bulk], all hold work.");
  }

  @Test
  void whatRunnersHold_isEvidence() {
    assertThat(grounds(registered(third(), takers(BUSY, IDLE))))
        .containsExactly(
            "runner r1 holds [shop.index] [a] for 6m40s and 1 more", "runner r2 holds nothing");
  }

  @Test
  void runners_areNeverCalledFree() {
    assertThat(text(registered(third(), takers(BUSY, IDLE)).sentence()))
        .endsWith("; [2 runners → runners] take from [bulk], 1 holds work.");
    assertThat(text(registered(third(), takers(IDLE)).sentence()))
        .endsWith("; [1 runner → runners] takes from [bulk] and holds no work.");
    assertThat(text(registered(third(), takers(IDLE, IDLE)).sentence()))
        .endsWith("take from [bulk], none holds any work.");
  }

  @Test
  void moreRunnersThanAreNamed_areCountedOnly() {
    Takers many = new Takers(Known.TAKEN_FROM, List.of(BUSY), 30, 5, true);

    assertThat(text(registered(third(), many).sentence()))
        .endsWith("; [31 runners → runners] with 5 workers take from [bulk].");
  }

  @Test
  void retry_saysThatAnAttemptFailed() {
    assertThat(text(why(KnownStatus.RETRY, third(), takers(BUSY)).sentence()))
        .startsWith(
            "Is to be tried again after an attempt that failed 14m14s ago; waits in [bulk], third");
  }

  @Test
  void rerouted_saysThatItWasPutBack() {
    assertThat(text(why(KnownStatus.REROUTED, third(), takers(BUSY)).sentence()))
        .startsWith("Was put back 14m14s ago; waits in [bulk], third");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "RUNNING_RECOVERY: Was put back by recovery, since its runner counted as dead, 1m15s ago",
        "PENDING_RECOVERY: Was put back by recovery, since its runner did not begin it, 1m15s ago",
        "KILLED: Was put back when its runner was stopped 1m15s ago",
        "PENDING: Was put back 1m15s ago"
      })
  void rerouted_saysWhatPutItBack(KnownStatus before, String words) {
    Standing standing =
        standing(75, KnownStatus.REGISTERED, KnownStatus.PENDING, before, KnownStatus.REROUTED);

    assertThat(
            text(new ToRunRules(standing).why(Message.None.STRANDED, Optional.empty()).sentence()))
        .startsWith(words + ", and no queue holds a message");
  }

  @Test
  void beforeQueuesHadNames_theQueueIsTheQueue() {
    QueuePlace only =
        new QueuePlace(
            QueueName.DEFAULT,
            true,
            new Count.Exact(0),
            new Count.Exact(1),
            0,
            false,
            Optional.empty());

    assertThat(text(registered(only, takers(IDLE)).sentence()))
        .isEqualTo(
            "Has waited 14m14s in [the queue → default], first of 1; [1 runner → runners] takes from"
                + " [the queue → default] and holds no work.");
  }

  @Test
  void awaitedOne_goesBeforeTheOthers() {
    QueuePlace awaited =
        new QueuePlace(
            BULK, false, new Count.Exact(0), new Count.Exact(8), 0, true, Optional.of(OLDEST));

    assertThat(text(registered(awaited, takers(BUSY)).sentence()))
        .startsWith(
            "Has waited 14m14s in [bulk], first of 8, before those that nobody waits for; [the");
  }

  @Test
  void furtherBackThanWasLooked_isSaidSo() {
    QueuePlace far =
        new QueuePlace(
            BULK,
            false,
            new Count.AtLeast(1_000),
            new Count.AtLeast(100_000),
            0,
            false,
            Optional.empty());

    assertThat(text(registered(far, takers(BUSY)).sentence()))
        .startsWith("Has waited 14m14s in [bulk], behind more than 1,000 of at least 100,000; ");
  }

  @Test
  void nobodyTakes_itWaitsUntilOneDoes() {
    Why why = registered(third(), nobody(Known.BY_NOBODY, true));

    assertThat(why.reason()).isEqualTo(Reason.NO_CONSUMER);
    assertThat(text(why.sentence()))
        .endsWith("; no active runner takes from [bulk]: it waits until one does.");
  }

  @Test
  void noRunnerAtAll_isSaidSo() {
    Why why = registered(third(), nobody(Known.BY_NOBODY, false));

    assertThat(why.reason()).isEqualTo(Reason.NO_CONSUMER);
    assertThat(text(why.sentence())).endsWith("; no [runner → runners] is active.");
  }

  @Test
  void undeclaredQueue_isSaidSo() {
    Why why = registered(third(), nobody(Known.UNDECLARED, true));

    assertThat(why.reason()).isEqualTo(Reason.UNDECLARED_QUEUE);
    assertThat(text(why.sentence()))
        .endsWith(
            ", which the broker does not declare, as far as the stores show; no active runner takes"
                + " from [bulk]: it waits until one does.");
  }

  @Test
  void whereNothingTellsWhoTakes_nobodyIsBlamed() {
    Why why = registered(third(), nobody(Known.UNTOLD, true));

    assertThat(why.reason()).isEqualTo(Reason.CONSUMERS_UNTOLD);
    assertThat(text(why.sentence())).endsWith("; nothing tells which runners take from [bulk].");
  }

  @Test
  void awaitedWithoutMessage_needsNone() {
    Why why = without(KnownStatus.REGISTERED, new Message.NotNeeded(new InvocationId("parent")));

    assertThat(why.reason()).isEqualTo(Reason.AWAITED);
    assertThat(text(why.sentence()))
        .isEqualTo(
            "[parent] waits for it, so the next runner with room takes it before all queues; it has"
                + " waited 1m15s.");
  }

  @Test
  void stranded_canBePutBack() {
    Why why = without(KnownStatus.REROUTED, Message.None.STRANDED);

    assertThat(why.reason()).isEqualTo(Reason.STRANDED);
    assertThat(why.offers()).containsExactly(Offer.RECOVER);
    assertThat(text(why.sentence()))
        .isEqualTo(
            "Was put back 1m15s ago, and no queue holds a message of it: no runner will ever take"
                + " it. It can be put back.");
  }

  @Test
  void otherwiseWithoutMessage_saysWhatIsKnown() {
    assertThat(without(KnownStatus.REGISTERED, Message.None.ON_ITS_WAY).reason())
        .isEqualTo(Reason.ON_ITS_WAY);
    assertThat(text(without(KnownStatus.RETRY, Message.None.FAR_BACK).sentence()))
        .isEqualTo(
            "An attempt failed 1m15s ago; its message was not found among the 20,000 that were"
                + " looked at: it may stand further back.");
    assertThat(text(without(KnownStatus.REGISTERED, Message.None.NO_RECORD).sentence()))
        .isEqualTo(
            "Was registered 1m15s ago, and the state backend has no record of it, so no runner"
                + " can run it.");
  }

  @Test
  void brokenPair_neverRuns() {
    Why why = new ToRunRules(standing(75, KnownStatus.REGISTERED)).brokenPair("They do not fit.");

    assertThat(why.reason()).isEqualTo(Reason.BROKEN_PAIR);
    assertThat(text(why.sentence()))
        .isEqualTo("Has waited 1m15s and will never run. They do not fit.");
  }

  private static Why heldBack(Count times, boolean isCertain, String... by) {
    List<InvocationId> ids = List.of(by).stream().map(InvocationId::new).toList();
    return new ToRunRules(standing(5, KnownStatus.REROUTED))
        .why(
            new Message.Waits(third(), takers(BUSY)),
            Optional.of(new HeldBack(times, ids, isCertain)));
  }

  @Test
  void heldBack_namesWhatRuns() {
    Why why = heldBack(new Count.Exact(3), true, "other");

    assertThat(why.reason()).isEqualTo(Reason.HELD_BACK);
    assertThat(text(why.sentence()))
        .isEqualTo(
            "Held back by concurrency control, 3 times so far: [other] of the same task is pending or running;"
                + " waits again in [bulk], third of 8; [1 runner → runners] takes from [bulk] and"
                + " holds work.");
    assertThat(grounds(why)).first().asString().startsWith("runner r1 holds");
  }

  @Test
  void heldBack_withoutTheCode_isLikelyOnly() {
    assertThat(text(heldBack(new Count.AtLeast(1), false, "x", "y", "z").sentence()))
        .startsWith(
            "Held back by concurrency control, at least 1 time so far: most likely since [x] and 2"
                + " more of its task are pending or running;");
    assertThat(grounds(heldBack(new Count.AtLeast(1), false, "x", "y", "z")))
        .startsWith(
            "invocation y is of the same task and pending or running, too",
            "invocation z is of the same task and pending or running, too");
  }

  @Test
  void heldBack_whenNothingRunsAnyMore_isSaidSo() {
    assertThat(text(heldBack(new Count.Exact(1), false).sentence()))
        .contains(": nothing of its task that could be why is pending or running now;");
  }

  @Test
  void heldBackAndStranded_canBePutBack() {
    Why why =
        new ToRunRules(standing(75, KnownStatus.REROUTED))
            .why(
                Message.None.STRANDED,
                Optional.of(new HeldBack(new Count.Exact(1), List.of(), true)));

    assertThat(why.offers()).containsExactly(Offer.RECOVER);
    assertThat(text(why.sentence()))
        .endsWith("; and no queue holds a message of it: no runner will take it again.");
  }

  private static Why passedOver(boolean isCertain) {
    HeldBack silent =
        new HeldBack(new Count.Exact(0), List.of(new InvocationId("other")), isCertain);
    return new ToRunRules(standing(75, KnownStatus.REGISTERED))
        .why(new Message.NotNeeded(new InvocationId("parent")), Optional.of(silent));
  }

  @Test
  void awaitedButPassedOver_isSaid_thoughNothingIsStoredOfIt() {
    assertThat(passedOver(true).reason()).isEqualTo(Reason.HELD_BACK);
    assertThat(text(passedOver(true).sentence()))
        .endsWith(
            "it has waited 1m15s. Concurrency control passes it over, which leaves no trace: [other]"
                + " of the same task is pending or running.");
  }

  @Test
  void awaitedAndPerhapsPassedOver_isCalledThat() {
    assertThat(passedOver(false).reason()).isEqualTo(Reason.AWAITED);
    assertThat(text(passedOver(false).sentence()))
        .endsWith(
            ". Its task has some concurrency control; if that is of what runs, it is passed over,"
                + " which leaves no trace: [other] of the same task is pending or running.");
  }

  @Test
  void nothingIsEverNegative() {
    Standing ahead =
        new Standing(
            Said.state("it", KnownStatus.REGISTERED, -60),
            standing(1, KnownStatus.REGISTERED).life(),
            NOW);

    assertThat(
            text(new ToRunRules(ahead).why(Message.None.ON_ITS_WAY, Optional.empty()).sentence()))
        .startsWith("Was registered 0s ago");
  }
}

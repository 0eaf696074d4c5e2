package dev.pynmon.application.service.attention;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.fake.SentenceText.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.attention.Thresholds;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What rules tell beside one another, and how far each looks. */
class RulesTogetherTest extends CheckedShop {
  @Test
  void putBack_intoAQueueThatIsToldOf_isNoOtherNeed() {
    runner("r", NOW - 5, "default");
    data.add(anInvocation("it").was(KnownStatus.RETRY, 200)).queued("bulk", "it");

    assertThat(found()).containsExactly("undeclared_queue: 1 waits");
  }

  @Test
  void registeredWithoutMessage_isNoBrokenPair_whereTheBrokerTellsOfNone() {
    data.add(anInvocation("it").was(KnownStatus.REGISTERED, 200));

    assertThat(found()).containsExactly("stranded: 1 stranded");
  }

  @Test
  void brokenPair_isFoundWhereOthersRanBefore() {
    runner("old", 10, "default");
    data.problem = Optional.of("It cannot work.");
    data.add(
        anInvocation("a").was(KnownStatus.SUCCESS, 10),
        anInvocation("b").was(KnownStatus.REGISTERED, 20));

    assertThat(found()).containsExactly("broken_pair: 1 never queued");
    assertThat(evidence(Rule.BROKEN_PAIR)).isEqualTo("It cannot work. Install a pair that fits.");
  }

  @Test
  void messagesThatWaitWhileAllRunnersAreStale_waitLong() {
    runner("stale", NOW - 400, "default");
    data.add(anInvocation("it").was(KnownStatus.REGISTERED, 200)).queued("default", "it");

    assertThat(found()).containsExactly("queue_waits: 1 waits");
    assertThat(evidence(Rule.QUEUE_WAITS))
        .isEqualTo("It is it; all runners are silent, and do not count as dead yet.");
  }

  @Test
  void endedOneAtTheHeadOfAQueue_hidesNobodyBehindIt() {
    runner("r", NOW - 5, "default");
    data.add(
        anInvocation("done").was(KnownStatus.SUCCESS, 10),
        anInvocation("young").was(KnownStatus.REGISTERED, NOW - 20),
        anInvocation("old").was(KnownStatus.REGISTERED, 30));
    data.queued("default", "done").queued("default", "young").queued("default", "old");

    assertThat(found()).containsExactly("queue_waits: 3 wait");
    assertThat(evidence(Rule.QUEUE_WAITS)).startsWith("It is old;");
  }

  @Test
  void pending_isLongBeyondWhatIsConfigured() {
    runner("alive", NOW - 5, "default");
    data.add(anInvocation("p").was(KnownStatus.PENDING, NOW - 700, "alive"));
    assertThat(found()).containsExactly("long_pending: 1 pending");

    monitor.file(
        "slow.sqlite",
        new FakeStore()
            .holds(
                FakeInfo.info("slow").field("max_pending_seconds", "106").build(),
                data,
                Component.values()));
    assertThat(found(service(Thresholds.USUAL).checkComplete(new AppKey("slow")))).isEmpty();
  }

  @Test
  void pausedForDays_isNewsWhileItsRunnerDiedLately() {
    runner("alive", NOW - 5, "default");
    runner("gone", NOW - 660, "default");
    data.add(anInvocation("z").was(KnownStatus.PAUSED, NOW - 90_000, "gone"));

    assertThat(found()).containsExactly("nobody_moves: 1 paused");
  }

  @Test
  void stranded_whereMoreWaitThanAreSearched_isCheckedAsFarAsThat() {
    runner("r", NOW - 5, "default");
    data.findsNotAllMessages().add(anInvocation("it").was(KnownStatus.REGISTERED, 200));
    Checkup checkup = check();

    assertThat(found(checkup)).isEmpty();
    assertThat(checkup.notKnown()).isEmpty();
    assertThat(text(checkup.quiet().get(Rule.STRANDED)))
        .isEqualTo(
            "of the first 20,000 messages: what is to run has one of them, or may have one further"
                + " back");
  }

  @Test
  void mistakeInARule_leavesThatOneUnknown_andTheOthersAsTheyAre() {
    runner("r", NOW - 5, "default");
    data.add(
        anInvocation("it").was(KnownStatus.REGISTERED, 200),
        anInvocation("k").was(KnownStatus.KILLED, NOW - 61));
    meanwhile =
        () -> {
          throw new IllegalStateException("a mistake");
        };
    Checkup checkup = check();

    assertThat(found(checkup)).containsExactly("nobody_moves: 1 killed");
    assertThat(checkup.notKnown()).containsOnlyKeys(Rule.STRANDED, Rule.LONG_PUT_BACK);
    assertThat(text(checkup.notKnown().get(Rule.STRANDED)))
        .isEqualTo("The check failed; the log of this monitor says how.");
  }

  @Test
  void moreThanIsLookedAt_isToldAsSuch_andTakesCallsOnlyUpToTheBounds() {
    runner("r", NOW - 5, "default");
    for (int i = 0; i < 10_001; i++) {
      data.add(anInvocation("k" + i).was(KnownStatus.KILLED, NOW - 100));
    }
    Checkup checkup = check();

    assertThat(checkup.needs())
        .singleElement()
        .satisfies(need -> assertThat(need.number()).isEqualTo(new Count.AtLeast(10_000)));
    assertThat(text(checkup.quiet().get(Rule.LONG_PENDING)))
        .isEqualTo("none, of the newest that are unfinished");
    assertThat(text(checkup.quiet().get(Rule.SILENT_RUNNER)))
        .isEqualTo("no runner holds work, by the newest that are unfinished");
    assertThat(calls()).isLessThan(60);
  }

  @Test
  void heapOfWhatIsToBeTriedAgain_hidesNothingElse() {
    runner("alive", NOW - 5, "default");
    data.add(anInvocation("p").was(KnownStatus.PENDING, NOW - 700, "alive"));
    for (int i = 0; i < 10_001; i++) {
      data.add(anInvocation("r" + i).was(KnownStatus.RETRY, NOW - 30));
    }
    Checkup checkup = check();

    assertThat(found(checkup)).containsExactly("long_pending: 1 pending");
    assertThat(text(checkup.quiet().get(Rule.LONG_PUT_BACK)))
        .isEqualTo("the longest for 30 s, of the newest that are unfinished");
  }

  @Test
  void ofFiftyQueues_theOldestMessageIsAskedFor() {
    runner("r", NOW - 5, "default");
    for (int i = 0; i < 51; i++) {
      data.add(anInvocation("i" + i).was(KnownStatus.REGISTERED, NOW - 20))
          .queued("q" + i, "i" + i);
    }
    check();

    assertThat(Collections.frequency(store.calls.names(), "queues.oldest")).isEqualTo(50);
  }
}

package dev.pynmon.application.service.runner;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.fake.SentenceText;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runnerwork.RunnerSentence;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GoneRunnersTest {
  private static final AppKey SHOP = new AppKey("shop");

  private final FakeData data = new FakeData();
  private final FakeMonitor monitor = FakeMonitor.over(data, new FakeStore());
  private final Instant now = monitor.time.instant();
  private final ListGoneRunnersService service = new ListGoneRunnersService(monitor.directory());

  private Page<RunnerSentence> part(PageRequest request) {
    return service.listGone(SHOP, request).part().available().orElseThrow();
  }

  private List<String> told() {
    return part(PageRequest.first(10)).items().stream()
        .map(one -> one.runner().id() + ": " + SentenceText.text(one.heldThen()))
        .toList();
  }

  /** So many seconds ago, as seconds of the fakes. */
  private int ago(int seconds) {
    return (int) Duration.between(FakeInvocation.START, now).toSeconds() - seconds;
  }

  private void runner(String id, int silentFor) {
    data.context(id).heartbeat(id, now.minusSeconds(silentFor), Optional.empty());
  }

  @Test
  void gone_tellsWhatItHeldThen_andWhereThatWent() {
    runner("alive", 5);
    runner("idle", 1_500);
    runner("dead", 2_000);
    data.add(
        anInvocation("ended").was(KnownStatus.SUCCESS, ago(2_005), "dead"),
        anInvocation("lost")
            .was(KnownStatus.RUNNING, ago(2_003), "dead")
            .was(KnownStatus.RUNNING_RECOVERY, ago(1_000), "alive")
            .was(KnownStatus.SUCCESS, ago(900), "alive"),
        anInvocation("still").was(KnownStatus.RUNNING, ago(2_002), "dead"));

    assertThat(told())
        .satisfiesExactlyInAnyOrder(
            idle -> assertThat(idle).isEqualTo("idle: It held nothing then."),
            dead ->
                assertThat(dead)
                    .startsWith("dead: It held 2 invocations then, 1 of which it still holds: ")
                    .contains("still is still RUNNING on it, nobody moved it on so far")
                    .contains("lost was recovered by alive at ")
                    .endsWith(" and is SUCCESS now."));
  }

  @Test
  void worker_isToldWithItsRunner_whereThatIsGoneToo() {
    runner("main", 2_000);
    data.workerOfOne("w", "main", now.minusSeconds(2_000))
        .add(anInvocation("i").was(KnownStatus.RUNNING, ago(2_010), "w"));

    assertThat(told())
        .satisfiesExactly(
            main ->
                assertThat(main)
                    .startsWith("main: It held 1 invocation then: ")
                    .endsWith("i is still RUNNING on w, nobody moved it on so far."));
  }

  @Test
  void workerOfOneInvocation_isMissedOnlyWhereItDied() {
    runner("main", 5);
    data.workerOfOne("died", "main", now.minusSeconds(2_000))
        .workerOfOne("done", "main", now.minusSeconds(2_000))
        .add(
            anInvocation("i").was(KnownStatus.RUNNING, ago(2_010), "died"),
            anInvocation("j").was(KnownStatus.SUCCESS, ago(1_995), "done"));

    assertThat(told()).singleElement().asString().startsWith("died: It held 1 invocation then: ");
  }

  @Test
  void workerOfOneInvocation_isDone_howeverMuchOthersChangedSince() {
    runner("main", 5);
    data.workerOfOne("late", "main", now.minusSeconds(700))
        .workerOfOne("early", "main", now.minusSeconds(5_000))
        .add(
            anInvocation("i").was(KnownStatus.SUCCESS, ago(695), "late"),
            anInvocation("j").was(KnownStatus.SUCCESS, ago(4_995), "early"));
    for (int number = 0; number < 2_100; number++) {
      data.add(anInvocation("other" + number).was(KnownStatus.SUCCESS, ago(2_000), "main"));
    }

    assertThat(told()).isEmpty();
  }

  /** However many parts are read, and however much changed in their time. */
  @Test
  void whereTenLooksWereTaken_nobodyIsCalledDone() {
    runner("main", 5);
    data.workerOfOne("done", "main", now.minusSeconds(2_000))
        .add(anInvocation("j").was(KnownStatus.SUCCESS, ago(1_995), "done"));
    Looks looks = new Looks();
    IntStream.range(0, 10).forEach(_ -> assertThat(looks.take()).isTrue());

    try (Visit visit = monitor.directory().visit(SHOP)) {
      GoneOnes gone = new GoneOnes(visit, ActiveRule.DEFAULT, () -> OwnedWork.of(visit), looks);
      List<Heartbeat> signs = List.copyOf(visit.heartbeats(List.of(new RunnerId("done"))).values());

      assertThat(gone.among(signs)).isEqualTo(signs).hasSize(1);
    }
  }

  @Test
  void thoseThatHeldSomething_standFirst() {
    runner("dead", 3_000);
    runner("idle", 2_000);
    data.add(anInvocation("still").was(KnownStatus.RUNNING, ago(3_002), "dead"));

    assertThat(part(PageRequest.first(10)).items())
        .extracting(one -> one.runner().id().value())
        .containsExactly("dead", "idle");
  }

  @Test
  void parts_goOnBehindOneAnother() {
    for (int number = 0; number < 5; number++) {
      runner("r" + number, 2_000 + number);
    }

    Page<RunnerSentence> first = part(PageRequest.first(3));
    Page<RunnerSentence> second = part(PageRequest.after(3, first.next().orElseThrow()));

    assertThat(first.items()).hasSize(3);
    assertThat(second.items()).hasSize(2);
    assertThat(second.next()).isEmpty();
  }
}

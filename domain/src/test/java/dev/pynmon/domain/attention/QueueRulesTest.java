package dev.pynmon.domain.attention;

import static dev.pynmon.domain.why.Said.NOW;
import static dev.pynmon.domain.why.Said.ago;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.Said;
import dev.pynmon.domain.why.Subject;
import dev.pynmon.domain.why.Takers.Known;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueueRulesTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  private static QueueState queue(String name, int waiting, Known takers, int secondsAgo) {
    return new QueueState(
        new QueueName(name),
        new Count.Exact(waiting),
        takers,
        takers == Known.TAKEN_FROM ? 2 : 0,
        waiting == 0
            ? Optional.empty()
            : Optional.of(new QueueState.Oldest(new InvocationId("i"), ago(secondsAgo))),
        takers == Known.BY_NOBODY
            ? Optional.of(new QueueState.Former(new RunnerId("r7"), ago(900)))
            : Optional.empty());
  }

  private static QueueRules rules(QueueState... queues) {
    return new QueueRules(List.of(queues), true, true, NOW);
  }

  @Test
  void queueOfNobody_tellsTheOldestAndWhoTookLast() {
    Finding found = rules(queue("bulk", 41, Known.BY_NOBODY, 852)).noConsumer();

    assertThat(Told.of(found))
        .containsExactly(
            "warning | 41 wait | Nobody takes from queue [bulk]. | Its [oldest → i] waits 14m12s."
                + " No active runner takes from it; [r7] was the last that did, last heard of at"
                + " 13:59:30.");
    assertThat(Told.only(found).since()).contains(ago(852));
    assertThat(Told.only(found).page()).isEqualTo(new Subject.OfQueue(new QueueName("bulk")));
    assertThat(Told.only(found).cause()).contains(new RunnerId("r7"));
  }

  @Test
  void emptyQueueOfNobody_isQuiet() {
    assertThat(Told.of(rules(queue("bulk", 0, Known.BY_NOBODY, 0)).noConsumer()))
        .containsExactly("quiet: 1 queue");
  }

  @Test
  void whereNoRunnerIsActive_thatIsSaidAndNotOfEachQueue() {
    QueueRules rules =
        new QueueRules(List.of(queue("bulk", 1, Known.BY_NOBODY, 9)), false, true, NOW);

    assertThat(Told.of(rules.noConsumer())).containsExactly("quiet: 1 queue");
  }

  @Test
  void whereNobodyTellsWhoTakes_nothingIsClaimed() {
    assertThat(Told.of(rules(queue("a", 1, Known.UNTOLD, 9)).noConsumer()))
        .containsExactly(
            "not known: Nothing tells which queues the active runners take from: name the store"
                + " that holds the application's record, and start this monitor where the workers"
                + " start.");
  }

  @Test
  void undeclaredQueue_isFoundWhereMessagesWait() {
    assertThat(
            Told.of(
                rules(queue("legacy", 3, Known.UNDECLARED, 60), queue("x", 0, Known.UNDECLARED, 0))
                    .undeclared()))
        .containsExactly(
            "warning | 3 wait | Nobody takes from queue [legacy], and nothing known declares it. |"
                + " Its [oldest → i] waits 1m. As far as the stores show, the broker does not"
                + " declare it; no active runner takes from it.");
  }

  @Test
  void longWait_isFoundWhereRunnersTake() {
    assertThat(
            Told.of(
                rules(queue("mail", 1, Known.TAKEN_FROM, 601), queue("a", 2, Known.BY_NOBODY, 900))
                    .waits(LONG)))
        .containsExactly(
            "warning | 1 waits | The oldest message of queue [mail] waits 10m1s. | It is [i]; 2"
                + " active runners take from there.");
  }

  @Test
  void longWaitWhereNobodyTellsWhoTakes_isFoundToo() {
    assertThat(Told.of(rules(queue("mail", 1, Known.UNTOLD, 601)).waits(LONG)))
        .containsExactly(
            "warning | 1 waits | The oldest message of queue [mail] waits 10m1s. | It is [i];"
                + " nothing tells which runners take from there.");
  }

  @Test
  void shortWait_tellsTheLongest() {
    assertThat(Told.of(rules(queue("mail", 1, Known.TAKEN_FROM, 600)).waits(LONG)))
        .containsExactly("quiet: longest wait 10m");
    assertThat(Told.of(rules().waits(LONG)))
        .containsExactly("quiet: nothing waits where runners take");
    QueueState untold =
        new QueueState(
            new QueueName("bulk"),
            new Count.Exact(7),
            Known.TAKEN_FROM,
            1,
            Optional.empty(),
            Optional.empty());
    assertThat(Told.of(rules(queue("mail", 1, Known.TAKEN_FROM, 600), untold).waits(LONG)))
        .containsExactly("quiet: longest wait 10m in 1 of 2 queues");
    assertThat(Told.of(rules(untold).waits(LONG)))
        .containsExactly("quiet: nothing that is to run is among the messages that are taken next");
  }

  @Test
  void longWaitWhileAllRunnersAreSilent_isFound_butNotWhereNoneIsActive() {
    List<QueueState> queues = List.of(queue("mail", 1, Known.BY_NOBODY, 601));

    assertThat(Told.of(new QueueRules(queues, false, false, NOW).waits(LONG)))
        .containsExactly(
            "warning | 1 waits | The oldest message of queue [mail] waits 10m1s. | It is [i]; all"
                + " runners are silent, and do not count as dead yet.");
    assertThat(Told.of(new QueueRules(queues, false, true, NOW).waits(LONG)))
        .containsExactly("quiet: nothing waits where runners take");
  }

  @Test
  void whatCameAfterTheOldestOfAQueueThatIsToldOf_mayWaitBehindIt() {
    QueueRules rules =
        rules(queue("bulk", 2, Known.BY_NOBODY, 700), queue("mail", 2, Known.TAKEN_FROM, 600));

    assertThat(rules.behind(LONG)).accepts(retried(700), retried(760)).rejects(retried(761));
    assertThat(rules(queue("mail", 2, Known.TAKEN_FROM, 600)).behind(LONG)).rejects(retried(600));
  }

  private static InvocationState retried(int secondsAgo) {
    return Said.state("r", KnownStatus.RETRY, secondsAgo);
  }
}

package dev.pynmon.web.broker;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.broker.QueueFacts;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueReport.Former;
import dev.pynmon.application.port.in.broker.QueueReport.Health;
import dev.pynmon.application.port.in.broker.QueueView;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueOrder;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.testing.Samples;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueueSentenceTest {
  private static final Duration WHILE = Duration.ofMinutes(16);

  private int stale;
  private Optional<Former> former = none();

  @Test
  void consumed_tellsHowManySinceWhenAndWhoTakes() {
    assertThat(sentence("bulk", 8, Health.CONSUMED, 5, 0))
        .isEqualTo(
            "8 wait in bulk, the oldest for 16 m. 5 active runners, workers counted, take from it.");
    assertThat(sentence("bulk", 1, Health.CONSUMED, 1, 0))
        .isEqualTo("1 waits in bulk, for 16 m. 1 active runner takes from it.");
    assertThat(sentence("bulk", 0, Health.CONSUMED, 100, 0))
        .isEqualTo(
            "Nothing waits in bulk. At least 100 active runners, workers counted, take from it.");
  }

  @Test
  void takenByNobody_stays() {
    assertThat(sentence("bulk", 8, Health.NOT_CONSUMED, 0, 0))
        .isEqualTo(
            "st-failed 8 wait in bulk, the oldest for 16 m. No active runner takes from it:"
                + " what waits stays until one does.");
    assertThat(sentence("bulk", 0, Health.IDLE, 0, 0))
        .isEqualTo("Nothing waits in bulk. No active runner takes from it.");
  }

  @Test
  void staleRunners_areToldApart() {
    stale = 15;
    assertThat(sentence("bulk", 8, Health.CONSUMED, 18, 0))
        .endsWith("18 active runners, workers counted, take from it; 15 more are stale.");
    assertThat(sentence("bulk", 8, Health.NOT_CONSUMED, 0, 0))
        .endsWith(
            "No active runner takes from it, and the 15 that did are stale: what waits stays until"
                + " one does.");
    assertThat(sentence("typo", 2, Health.NOT_CONFIGURED, 0, 0))
        .endsWith("and no active runner names it. 15 stale runners do.");
    stale = 1;
    assertThat(sentence("bulk", 0, Health.IDLE, 0, 0))
        .endsWith("No active runner takes from it, and the one that did is stale.");
    assertThat(sentence("typo", 2, Health.NOT_CONFIGURED, 1, 0))
        .endsWith(
            "1 active runner takes from it; 1 more is stale, though the broker does not declare it,"
                + " as far as the stores show.");
  }

  @Test
  void whoTookLast_isTold() {
    former = Optional.of(new Former(Optional.of(Samples.RUNNER), Samples.NOW, true));
    assertThat(sentence("bulk", 8, Health.NOT_CONSUMED, 0, 0))
        .contains("what waits stays until one does. The last that did, ", ", was heard of until ");
    former = Optional.of(Former.nobody(true));
    assertThat(sentence("bulk", 0, Health.IDLE, 0, 0))
        .endsWith("No active runner takes from it. No runner that is known ever did.");
    former = Optional.of(Former.nobody(false));
    assertThat(sentence("bulk", 0, Health.IDLE, 0, 0))
        .endsWith(" None of the newest 1,000 runners did.");
  }

  @Test
  void undeclared_ofRunnersThatNameNoneNothingIsClaimed() {
    assertThat(sentence("typo", 2, Health.NOT_CONFIGURED, 0, 3))
        .isEqualTo(
            "st-failed 2 wait in typo, the oldest for 16 m. As far as the stores show, the broker does"
                + " not declare it, so pynenc counts nothing here, and none of the active runners"
                + " names it; 3 of them take from what their own configuration declares.");
    assertThat(sentence("typo", 2, Health.NOT_CONFIGURED, 0, 0))
        .endsWith("pynenc counts nothing here, and no active runner names it.");
    assertThat(sentence("typo", 2, Health.NOT_CONFIGURED, 1, 0))
        .isEqualTo(
            "2 wait in typo, the oldest for 16 m. 1 active runner takes from it, though the broker"
                + " does not declare it, as far as the stores show.");
  }

  @Test
  void unknown_isCalledSo() {
    assertThat(sentence("mail", 2, Health.UNKNOWN, 0, 1))
        .isEqualTo(
            "2 wait in mail, the oldest for 16 m. Whether one takes from it is not known: 1 active"
                + " runner names no queue, and nothing tells what is configured.");
    assertThat(sentence("mail", 2, Health.UNKNOWN, 0, 0))
        .endsWith("Who takes from it is not known.");
    assertThat(text(new QueueSentence(view("mail"), facts(QueueOrder.PRIORITY), List.of(), none())))
        .isEqualTo("Messages wait in mail, the oldest for 16 m. Who takes from it is not known.");
  }

  @Test
  void nameThatPynencRefuses_isTakenByNobody() {
    assertThat(sentence("a b", 2, Health.CONSUMED, 5, 0))
        .isEqualTo(
            "st-failed 2 wait in \"a b\", the oldest for 16 m. pynenc accepts no queue of this name: no"
                + " runner can take from it.");
    assertThat(sentence("", 2, Health.CONSUMED, 5, 0)).contains("wait in a queue without a name");
  }

  @Test
  void listOfAnOlderPlugin_isLeftBehind() {
    Optional<QueueReport> report = report("default_queue", 2, Health.NOT_CONFIGURED, 0, 0);
    QueueFacts facts = facts(QueueOrder.LEFT_BEHIND);
    assertThat(text(new QueueSentence(view("default_queue"), facts, List.of(), report)))
        .isEqualTo(
            "st-failed 2 wait in default_queue, the oldest for 16 m. It is the list of an older"
                + " plugin, and runners of the newer one do not read it: what lies there stays.");
  }

  @Test
  void awaitedOnes_areTakenFirst() {
    QueueFacts facts = facts(QueueOrder.PRIORITY);
    Optional<QueueReport> report = report("bulk", 8, Health.CONSUMED, 1, 0);
    List<WaitingMessage> shown = List.of(message(true), message(false));
    assertThat(text(new QueueSentence(view("bulk"), facts, shown, report)))
        .endsWith(" 1 of the 2 shown is awaited: runners take these before any queue.");
  }

  @Test
  void messageOfNoInvocation_endsItsRunner() {
    WaitingMessage known = message(false);
    WaitingMessage unknown = new WaitingMessage(known.message(), none(), none());
    Optional<QueueReport> report = report("bulk", 2, Health.CONSUMED, 1, 0);
    QueueFacts facts = facts(QueueOrder.PRIORITY);
    assertThat(text(new QueueSentence(view("bulk"), facts, List.of(known, unknown), report)))
        .endsWith(
            " 1 of the 2 shown is of no invocation that is known: a runner that takes such a"
                + " message ends.");
  }

  private String sentence(String name, int waiting, Health health, int takers, int unnamed) {
    QueueFacts facts =
        waiting == 0
            ? new QueueFacts(
                QueueOrder.PRIORITY, none(), true, new Count.Exact(0), there(List.of()), none())
            : facts(QueueOrder.PRIORITY);
    return text(
        new QueueSentence(
            view(name), facts, List.of(), report(name, waiting, health, takers, unnamed)));
  }

  private static String text(QueueSentence sentence) {
    return (sentence.tone() + " " + sentence.claim() + sentence.text()).strip();
  }

  private Optional<QueueReport> report(
      String name, int waiting, Health health, int takers, int unnamed) {
    List<RunnerId> runners = Collections.nCopies(takers, Samples.RUNNER);
    return Optional.of(
        new QueueReport(
            new QueueName(name),
            new Count.Exact(waiting),
            runners,
            stale,
            health,
            unnamed,
            former));
  }

  private static QueueView view(String name) {
    return new QueueView(
        new QueueName(name),
        Samples.NOW,
        there(Page.empty()),
        Component.BROKER,
        there(facts(QueueOrder.PRIORITY)),
        there(List.of()),
        Map.of());
  }

  private static QueueFacts facts(QueueOrder order) {
    return new QueueFacts(
        order, Optional.of(message(false)), true, new Count.Exact(0), there(List.of()), none());
  }

  private static WaitingMessage message(boolean first) {
    return new WaitingMessage(
        new QueuedMessage(
            Samples.ID, QueueName.DEFAULT, Optional.of(1.0), Optional.of(Samples.NOW.minus(WHILE))),
        Optional.of(Samples.state(Samples.ID, KnownStatus.REGISTERED, 0)),
        none(),
        first ? List.of(Samples.ID) : List.of(),
        first);
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}

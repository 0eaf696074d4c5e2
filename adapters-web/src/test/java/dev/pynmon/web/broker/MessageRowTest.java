package dev.pynmon.web.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.broker.PeekQueueQuery;
import dev.pynmon.application.port.in.broker.QueueReport.Health;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueOrder;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.web.invocation.ArgumentsFold;
import dev.pynmon.web.invocation.ValueRow;
import dev.pynmon.web.part.CallLink;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.QueueLink;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.testing.FakeBroker;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessageRowTest {
  @Test
  void of_wholeMessage_isFinishedText() {
    MessageRow row =
        row(
            new WaitingMessage(
                new QueuedMessage(
                    Samples.ID,
                    QueueName.DEFAULT,
                    Optional.of(5.0),
                    Optional.of(Samples.NOW.minusSeconds(2))),
                Optional.of(Samples.state(Samples.ID, KnownStatus.REGISTERED, 0)),
                Optional.of(Samples.record(Samples.ID))));

    assertThat(row)
        .isEqualTo(
            new MessageRow(
                "1",
                StatusBadge.of(KnownStatus.REGISTERED),
                new InvocationLink(
                    new Href("/invocations/f85b0044-7c1e-4d0a-9a55-2f6c0f3f1b7e"),
                    "f85b0044-7c1e-4d0a-9a55-2f6c0f3f1b7e",
                    "f85b0044",
                    ""),
                "shop.charge",
                new TaskLink("shop.charge", new Href("/tasks/shop.charge")),
                List.of(
                    new CallLink(
                        new Href("/calls/shop.charge%3A976483bbea5bae32"),
                        "shop.charge:976483bbea5bae32",
                        "976483b")),
                new ArgumentsFold("1 argument", List.of(new ValueRow("order", "1", List.of())), ""),
                "5",
                List.of(TimeText.of(Samples.NOW.minusSeconds(2), Samples.NOW)),
                false,
                List.of(),
                false,
                false,
                new Href("?q=status%3Aregistered"),
                new Href("?q=task%3Ashop.charge"),
                ""));
  }

  private static String note(KnownStatus status) {
    QueuedMessage message =
        new QueuedMessage(Samples.ID, QueueName.DEFAULT, Optional.empty(), Optional.empty());
    return row(new WaitingMessage(
            message, Optional.of(Samples.state(Samples.ID, status, 0)), Optional.empty()))
        .messageNote();
  }

  @Test
  void of_whatIsNotToRun_isOverForGoodAtItsEndAlone() {
    assertThat(note(KnownStatus.SUCCESS)).isEqualTo("not to run any more; dropped when taken");
    assertThat(note(KnownStatus.RUNNING)).isEqualTo("not to run now; dropped when taken");
    assertThat(note(KnownStatus.REGISTERED)).isEmpty();
  }

  @Test
  void of_messageNobodyKnows_stillHasItsId() {
    MessageRow row =
        row(
            new WaitingMessage(
                new QueuedMessage(
                    Samples.ID, QueueName.DEFAULT, Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty()));

    assertThat(row.messageBadge()).isEqualTo(StatusBadge.none());
    assertThat(row.messageLink().linkShort()).isEqualTo("f85b0044");
    assertThat(row.messageTitle()).isEmpty();
    assertThat(row.messagePriority()).isEqualTo("no number");
    assertThat(row.messageNote()).isEqualTo("no such invocation: ends the runner that takes it");
  }

  @Test
  void of_hostileMessage_isVisible() {
    InvocationId id = new InvocationId(Samples.EVIL);
    MessageRow row =
        row(
            new WaitingMessage(
                new QueuedMessage(id, QueueName.DEFAULT, Optional.of(Double.NaN), Optional.empty()),
                Optional.empty(),
                Optional.of(new DamagedInvocation(id, new Damage(Samples.EVIL, "")))));

    assertThat(row.messageArguments().foldNote())
        .isEqualTo("damaged: <script>alert('1')</script>\"\\u0000\\u202e");
    assertThat(row.messagePriority()).isEqualTo("NaN");
  }

  @Test
  void priority_fraction_isKept() {
    MessageRow row =
        row(
            new WaitingMessage(
                new QueuedMessage(
                    Samples.ID, QueueName.DEFAULT, Optional.of(-0.5), Optional.empty()),
                Optional.empty(),
                Optional.empty()));

    assertThat(row.messagePriority()).isEqualTo("-0.5");
  }

  @Test
  void queueRow_health_isAWord() {
    assertThat(
            QueueRow.of(
                List.of(Samples.queue("bulk", 5, Health.NOT_CONSUMED)), Samples.NOW, Samples.LINKS))
        .containsExactly(
            new QueueRow(
                new QueueLink("bulk", new Href("/broker/queues/bulk")),
                "5",
                false,
                new Takers("0", List.of(), "", "", ""),
                new HealthTag("warn", "not consumed"),
                true,
                new PaceView("", "t3", "no forecast", "not sampled yet"),
                Href.NONE,
                Href.NONE));
    assertThat(
            QueueRow.of(
                List.of(Samples.queue("x", 0, Health.CONSUMED)), Samples.NOW, Samples.LINKS))
        .extracting(row -> row.rowTakers().takersNamed())
        .containsExactly(List.of(RunnerLink.of(Samples.RUNNER, Samples.LINKS)));
  }

  @Test
  void waiting_isExactOnlyWhenEveryPartIs() {
    assertThat(
            Waiting.in(
                List.of(Samples.queue("a", 1, Health.IDLE), Samples.queue("b", 2, Health.IDLE))))
        .isEqualTo(new Count.Exact(3));
    assertThat(Waiting.in(List.of())).isEqualTo(new Count.Exact(0));
  }

  private static MessageRow row(WaitingMessage message) {
    PeekQueueQuery query =
        new PeekQueueQuery(Samples.app(), Optional.empty(), PageRequest.first(1));
    return MessageRow.of(
        message,
        "1",
        QueueOrder.PRIORITY,
        new FakeBroker().peek(query),
        Narrowed.of(Query.NONE, Set.of("q")),
        Samples.LINKS);
  }
}

package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.AMessage.aMessage;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.domain.broker.OldestMessage;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueOrder;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.testkit.scenario.AMessage;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link Queues}. */
public abstract class QueuesContract extends BackendContract {
  private static final long BOUND = 1_000;

  @Test
  void emptyBroker_hasNoQueue() {
    Queues queues = queues(aScenario());
    assertThat(queues.sizes(BOUND))
        .isEqualTo(
            cannot(Behaviour.EMPTY_BROKER_TELLS_VERSION) ? List.of(size("default", 0)) : List.of());
    paging(queues, QueueName.DEFAULT).holds(List.of());
  }

  @ParameterizedTest
  @EnumSource(names = "V0_4", mode = EnumSource.Mode.EXCLUDE)
  void emptyBrokerWithoutQueueNames_hasItsOneQueue(Pynenc pynenc) {
    Queues queues = queues(aScenario().by(pynenc));
    assertThat(queues.sizes(BOUND))
        .containsExactly(new QueueSize(QueueName.DEFAULT, new Count.Exact(0)));
    paging(queues, QueueName.DEFAULT).holds(List.of());
  }

  @Test
  void sizes_areByName_undeclaredQueuesToo() {
    Queues queues =
        queues(
            aScenario()
                .with(aMessage().in("mail"), aMessage(), aMessage().in("mail"))
                .with(aMessage().in("Überraschung <b>"), aMessage().in("bulk")));
    assertThat(queues.sizes(BOUND))
        .containsExactly(
            size("bulk", 1), size("default", 1), size("mail", 2), size("Überraschung <b>", 1));
  }

  @Test
  void sizes_countNoFurtherThanAsked() {
    Queues queues = queues(aScenario().with(aMessage(), aMessage(), aMessage()));
    assertThat(queues.sizes(4)).containsExactly(size("default", 3));
    assertThat(queues.sizes(3))
        .containsExactly(new QueueSize(QueueName.DEFAULT, new Count.AtLeast(3)));
    assertThat(queues.sizes(2))
        .containsExactly(new QueueSize(QueueName.DEFAULT, new Count.AtLeast(2)));
  }

  @Test
  void peek_givesHighestPriorityThenOldest() {
    AMessage low = aMessage().withPriority(-2.5);
    AMessage older = aMessage();
    AMessage high = aMessage().withPriority(7);
    AMessage newer = aMessage();
    Queues queues = queues(aScenario().with(low, newer, older, high));
    holds(queues, QueueName.DEFAULT, high, older, newer, low);
  }

  @Test
  void peek_messagesOfOneMoment_areInTheOrderPushed() {
    Instant moment = Instant.parse("2026-03-01T09:00:00.250Z");
    AMessage[] messages =
        IntStream.range(0, 5).mapToObj(_ -> aMessage().pushedAt(moment)).toArray(AMessage[]::new);
    holds(queues(aScenario().with(messages)), QueueName.DEFAULT, messages);
  }

  @ParameterizedTest
  @EnumSource(names = "V0_4", mode = EnumSource.Mode.EXCLUDE)
  void peekWithoutQueueNames_givesOldestFirst(Pynenc pynenc) {
    AMessage first = aMessage();
    AMessage second = aMessage().withPriority(100);
    Queues queues = queues(aScenario().by(pynenc).with(first, second));
    assertThat(peek(queues, QueueName.DEFAULT))
        .containsExactlyElementsOf(
            List.of(stored(first.queuedWithoutPriority()), stored(second.queuedWithoutPriority())));
    assertThat(queues.sizes(BOUND)).containsExactly(size("default", 2));
    assertThat(peek(queues, new QueueName("mail"))).isEmpty();
  }

  @Test
  void peek_keepsQueuesApart() {
    AMessage mail = aMessage().in("mail");
    AMessage other = aMessage().in("mail2");
    Queues queues = queues(aScenario().with(mail, other));
    holds(queues, mail.queue(), mail);
    holds(queues, other.queue(), other);
    holds(queues, QueueName.DEFAULT);
    holds(queues, new QueueName("MAIL"));
    holds(queues, new QueueName("mail%"));
    holds(queues, new QueueName(""));
  }

  @Test
  void peek_changesNothing() {
    Queues queues = queues(aScenario().with(aMessage(), aMessage().withPriority(3), aMessage()));
    List<QueuedMessage> first = peek(queues, QueueName.DEFAULT);
    assertThat(peek(queues, QueueName.DEFAULT)).containsExactlyElementsOf(first);
    assertThat(queues.sizes(BOUND)).containsExactly(size("default", 3));
  }

  @Test
  void duplicatesOfAnInvocation_areShownAndCounted() {
    AnInvocation charge = anInvocation();
    AMessage once = aMessage(charge.id());
    AMessage again = aMessage(charge.id());
    Queues queues = queues(aScenario().with(charge).with(once, again));
    holds(queues, QueueName.DEFAULT, once, again);
    assertThat(queues.sizes(BOUND)).containsExactly(size("default", 2));
  }

  @Test
  void messageOfAnInvocationThatNobodyKnows_isShown() {
    AMessage stray = aMessage();
    holds(queues(aScenario().with(stray)), QueueName.DEFAULT, stray);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 7, 8})
  void peek_walksInPages(int limit) {
    List<AMessage> messages =
        IntStream.range(0, 7).mapToObj(n -> aMessage().withPriority(-(n / 3))).toList();
    Queues queues = queues(aScenario().with(messages.toArray(AMessage[]::new)));
    paging(queues, QueueName.DEFAULT)
        .walks(messages.stream().map(AMessage::queued).map(this::stored).toList(), limit);
  }

  @Test
  void messageThatOvertakes_leavesTheNextPageAlone() {
    AMessage[] messages = IntStream.range(0, 4).mapToObj(_ -> aMessage()).toArray(AMessage[]::new);
    Scenario scenario = aScenario().with(messages);
    Paging<QueuedMessage> paging = paging(queues(scenario), QueueName.DEFAULT);
    Page<QueuedMessage> first = paging.list().apply(PageRequest.first(2));
    also(scenario.later().with(aMessage().withPriority(50)));
    Page<QueuedMessage> second = paging.after(first, 2);
    assertThat(second.items()).containsExactly(stored(messages[2]), stored(messages[3]));
    assertThat(paging.before(second, 2).items())
        .containsExactly(stored(messages[0]), stored(messages[1]));
    assertThat(paging.before(second, 2).previous()).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void order_isThatInWhichThisPynencTakes(Pynenc pynenc) {
    Queues queues = queues(aScenario().by(pynenc).with(aMessage(), aMessage().in("mail")));
    assertThat(queues.order(QueueName.DEFAULT))
        .isEqualTo(pynenc.hasQueues() ? QueueOrder.PRIORITY : QueueOrder.ARRIVAL);
  }

  @Test
  void oldest_isFoundBehindWhatOvertookIt() {
    AMessage old = aMessage().withPriority(-3);
    AMessage other = aMessage().in("mail");
    AMessage[] later = {
      aMessage().withPriority(7),
      aMessage().withPriority(7),
      aMessage(),
      aMessage().withPriority(-3)
    };
    Queues queues = queues(aScenario().with(old, other).with(later));
    assertThat(queues.oldest(QueueName.DEFAULT))
        .isEqualTo(OldestMessage.first(Optional.of(stored(old))));
    assertThat(queues.oldest(new QueueName("mail")))
        .isEqualTo(OldestMessage.first(Optional.of(stored(other))));
    assertThat(queues.oldest(new QueueName("none")))
        .isEqualTo(OldestMessage.first(Optional.empty()));
  }

  @Test
  void oldestWithoutQueueNames_isTheFirst() {
    AMessage first = aMessage();
    Queues queues = queues(aScenario().by(Pynenc.V0_2_3).with(first, aMessage().withPriority(9)));
    assertThat(queues.oldest(QueueName.DEFAULT))
        .isEqualTo(OldestMessage.first(Optional.of(stored(first.queuedWithoutPriority()))));
    assertThat(queues.oldest(new QueueName("mail")).message()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void ahead_countsWhatIsTakenBefore(Pynenc pynenc) {
    AMessage[] messages =
        IntStream.range(0, 7)
            .mapToObj(n -> aMessage().withPriority(-(n / 3)))
            .toArray(AMessage[]::new);
    Queues queues = queues(aScenario().by(pynenc).with(messages).with(aMessage().in("mail")));
    Paging<QueuedMessage> paging = paging(queues, QueueName.DEFAULT);
    Page<QueuedMessage> second = paging.after(paging.list().apply(PageRequest.first(2)), 3);
    assertThat(ahead(queues, second)).isEqualTo(new Count.Exact(2));
    assertThat(ahead(queues, paging.after(second, 1))).isEqualTo(new Count.Exact(5));
    Page<QueuedMessage> skipped = paging.list().apply(new PageRequest.Skip(2, 4));
    assertThat(ahead(queues, skipped)).isEqualTo(new Count.Exact(4));
  }

  private static Count ahead(Queues queues, Page<QueuedMessage> page) {
    return queues.ahead(QueueName.DEFAULT, page.previous().orElseThrow());
  }

  @Test
  void queueThatAppearsLater_isFound() {
    Scenario scenario = aScenario().with(aMessage());
    Queues queues = queues(scenario);
    assertThat(queues.sizes(BOUND)).containsExactly(size("default", 1));
    AMessage mail = aMessage().in("mail");
    also(scenario.later().with(mail));
    whenCataloguesAreMadeAnew();
    assertThat(queues.sizes(BOUND)).containsExactly(size("default", 1), size("mail", 1));
    holds(queues, mail.queue(), mail);
  }

  @Test
  void cursorsThatAreNotOfThisList_areRefused() {
    Scenario scenario =
        aScenario().with(aMessage(), aMessage()).with(anInvocation(), anInvocation());
    Paging<QueuedMessage> paging = paging(queues(scenario), QueueName.DEFAULT);
    paging.refusesMalformedCursors();
    assertThatExceptionOfType(InvalidCursorException.class)
        .isThrownBy(() -> queues(scenario).ahead(QueueName.DEFAULT, new Cursor("none")));
    paging.refuses(
        new Paging<>(stateBackend(store().open(scenario.app())).records()::page).someCursor());
  }

  private Queues queues(Scenario scenario) {
    return broker(seed(scenario)).queues();
  }

  private static Paging<QueuedMessage> paging(Queues queues, QueueName queue) {
    return new Paging<>(request -> queues.peek(queue, request));
  }

  private static List<QueuedMessage> peek(Queues queues, QueueName queue) {
    return queues.peek(queue, PageRequest.first(100)).items();
  }

  private void holds(Queues queues, QueueName queue, AMessage... expected) {
    paging(queues, queue).holds(List.of(expected).stream().map(this::stored).toList());
  }

  private QueuedMessage stored(AMessage message) {
    return stored(message.queued());
  }

  private QueuedMessage stored(QueuedMessage message) {
    boolean keepsTimes = !cannot(Behaviour.QUEUE_TIMES);
    return new QueuedMessage(
        message.invocation(),
        message.queue(),
        message.priority(),
        message.queuedAt().filter(_ -> keepsTimes));
  }

  private static QueueSize size(String queue, long messages) {
    return new QueueSize(new QueueName(queue), new Count.Exact(messages));
  }
}

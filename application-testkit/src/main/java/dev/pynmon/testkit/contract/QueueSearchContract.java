package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.AMessage.aMessage;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.domain.broker.MessagesFound;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.testkit.scenario.AMessage;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of {@link Queues#find}; that a long search stops adapters test themselves. */
public abstract class QueueSearchContract extends BackendContract {
  @ParameterizedTest
  @EnumSource
  void looksThroughAllQueues(Pynenc pynenc) {
    AMessage first = aMessage();
    AMessage mail = aMessage().in("mail");
    Queues queues = queues(aScenario().by(pynenc).with(first, aMessage(), mail));
    InvocationId none = anInvocation().id();
    MessagesFound found = queues.find(List.of(mail.invocation(), none, first.invocation()));
    assertThat(found.isComplete()).isTrue();
    assertThat(found.first()).containsOnlyKeys(mail.invocation(), first.invocation());
    assertThat(found.first())
        .extractingByKey(mail.invocation())
        .extracting(QueuedMessage::queue)
        .isEqualTo(pynenc.hasQueues() ? mail.queue() : QueueName.DEFAULT);
  }

  @Test
  void ofSeveralMessages_givesTheOneThatIsTakenFirst() {
    InvocationId charge = anInvocation().id();
    AMessage later = aMessage(charge).withPriority(1);
    AMessage sooner = aMessage(charge).withPriority(2);
    Queues queues = queues(aScenario().with(later, aMessage(), sooner, aMessage(charge)));
    assertThat(queues.find(List.of(charge)).first())
        .containsOnlyKeys(charge)
        .extractingByKey(charge)
        .extracting(QueuedMessage::queue, QueuedMessage::priority)
        .containsExactly(sooner.queue(), Optional.of(2.0));
  }

  @Test
  void inEmptyBroker_hasNothing_andChangesNothing() {
    Queues queues = queues(aScenario());
    MessagesFound nothing = new MessagesFound(Map.of(), true);
    assertThat(queues.find(List.of(anInvocation().id()))).isEqualTo(nothing);
    assertThat(queues.find(List.of())).isEqualTo(nothing);
  }

  @Test
  void manyIds_takeOneWalk() {
    List<AMessage> messages = Stream.generate(() -> aMessage()).limit(300).toList();
    Queues queues = queues(aScenario().with(messages.toArray(AMessage[]::new)));
    List<InvocationId> ids = messages.stream().map(AMessage::invocation).toList();
    assertThat(queues.find(ids).first()).containsOnlyKeys(ids.toArray(InvocationId[]::new));
  }

  private Queues queues(Scenario scenario) {
    return broker(seed(scenario)).queues();
  }
}

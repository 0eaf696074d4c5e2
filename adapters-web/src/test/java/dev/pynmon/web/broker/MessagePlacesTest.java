package dev.pynmon.web.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.testing.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessagePlacesTest {
  private static final List<WaitingMessage> STORED =
      List.of(
          message("a", KnownStatus.REGISTERED, false),
          message("over", KnownStatus.SUCCESS, false),
          message("b", KnownStatus.REGISTERED, false),
          message("a", KnownStatus.REGISTERED, false),
          message("child", KnownStatus.REGISTERED, true));

  @Test
  void ofAWholeQueue_areThoseInWhichRunnersTake_asOfOneInvocation() {
    assertThat(places(new Count.Exact(0), true))
        .containsExactly("1 child", "2 a", "– over", "3 b", "– a");
  }

  @Test
  void ofAPartOfAQueue_areThoseInIt() {
    assertThat(places(new Count.Exact(1_000), false))
        .containsExactly("1,001 a", "1,002 over", "1,003 b", "1,004 a", "1,005 child");
    assertThat(places(new Count.AtLeast(1_000), false)).startsWith(" a", " over");
  }

  private static List<String> places(Count ahead, boolean isWhole) {
    MessagePlaces places = new MessagePlaces(ahead, isWhole);
    return places.inOrder(STORED).stream()
        .map(each -> places.next(each) + " " + each.message().invocation())
        .toList();
  }

  private static WaitingMessage message(String id, KnownStatus status, boolean isTakenFirst) {
    InvocationId invocation = new InvocationId(id);
    return new WaitingMessage(
        new QueuedMessage(invocation, QueueName.DEFAULT, Optional.empty(), Optional.empty()),
        Optional.of(Samples.state(invocation, status, 0)),
        Optional.empty(),
        List.of(),
        isTakenFirst);
  }
}

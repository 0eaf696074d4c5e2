package dev.pynmon.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.redis.answer.Command;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class SendingTest {
  private final Command first = Command.of("PING");
  private final Command second = Command.of("PING");
  private final Round.Sending sending =
      new Round.Sending(Deadline.in(Duration.ofMinutes(1)), List.of(first, second));

  @Test
  void ofWhichAllIsAnswered_isDone_whateverBecomesOfOthers() {
    first.answer().complete("PONG");
    second.answer().completeExceptionally(new IllegalStateException("refused"));
    sending.fail(new IllegalStateException("broken"));

    assertThat(sending.isDone()).isTrue();
    assertThatCode(sending::await).doesNotThrowAnyException();
  }

  @Test
  void ofWhichSomeIsOpen_failsWithTheRound() {
    first.answer().complete("PONG");
    assertThat(sending.isDone()).isFalse();
    assertThat(sending.open()).hasSize(1);
    sending.fail(new IllegalStateException("broken"));

    assertThatThrownBy(sending::await)
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("broken");
  }
}

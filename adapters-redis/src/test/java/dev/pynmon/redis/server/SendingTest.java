package dev.pynmon.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.client.protocol.CommandData;
import org.redisson.client.protocol.RedisCommand;

class SendingTest {
  private final CompletableFuture<Object> first = new CompletableFuture<>();
  private final CompletableFuture<Object> second = new CompletableFuture<>();
  private final Round.Sending sending =
      new Round.Sending(Deadline.in(Duration.ofMinutes(1)), List.of(ping(first), ping(second)));

  private static CommandData<?, ?> ping(CompletableFuture<Object> answer) {
    RedisCommand<Object> command = new RedisCommand<>("PING");
    return new CommandData<>(answer, ByteArrayCodec.INSTANCE, command, new Object[0]);
  }

  @Test
  void ofWhichAllIsAnswered_isDone_whateverBecomesOfOthers() {
    first.complete("PONG");
    second.completeExceptionally(new IllegalStateException("refused"));
    sending.fail(new IllegalStateException("broken"));

    assertThat(sending.isDone()).isTrue();
    assertThatCode(sending::await).doesNotThrowAnyException();
  }

  @Test
  void ofWhichSomeIsOpen_failsWithTheRound() {
    first.complete("PONG");
    assertThat(sending.isDone()).isFalse();
    assertThat(sending.open()).hasSize(1);
    sending.fail(new IllegalStateException("broken"));

    assertThatThrownBy(sending::await)
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("broken");
  }
}

package dev.pynmon.redis.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.client.protocol.CommandData;
import org.redisson.client.protocol.RedisCommand;

/** When the decoder gets to see what comes in. */
final class GathererTest {
  private final Shortener shortener = new Shortener();
  private final EmbeddedChannel channel = new EmbeddedChannel(shortener, new Gatherer(shortener));

  @AfterEach
  void end() {
    channel.finishAndReleaseAll();
  }

  @Test
  void answersInPieces_areGivenAsOne_whenTheLastHasCome() {
    ask(3);

    come("*2\r\n$1\r\na", "\r\n:7\r\n-ERR no", " such\r\n$3\r\nab");
    assertThat(given()).isEmpty();
    come("c\r\n");

    assertThat(given()).containsExactly("*2\r\n$1\r\na\r\n:7\r\n-ERR no such\r\n$3\r\nabc\r\n");
  }

  @Test
  void longValueAtTheEnd_isGivenThoughWhatEndsItComesAlone() {
    ask(2);
    come("+OK\r\n", "$20000\r\n", "x".repeat(20_000), "\r", "\n");

    assertThat(given()).singleElement().asString().startsWith("+OK\r\n$").contains("20000 bytes");
  }

  @Test
  void answersOfTheNextBatch_areGatheredAnew() {
    ask(1);
    come("+O", "K\r\n");
    ask(2);
    come("+1\r\n", "+2\r\n");

    assertThat(given()).containsExactly("+OK\r\n", "+1\r\n+2\r\n");
  }

  @Test
  void whatNobodyAskedFor_goesByAtOnce() {
    come("-ERR max number of", " clients reached\r\n");

    assertThat(given()).containsExactly("-ERR max number of", " clients reached\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"HTTP/1.1 400", "\u0015\u0003\u0003", "$x\r\n", "*9999999999999999999999999"})
  void whatIsNoAnswer_goesByAtOnce(String bytes) {
    ask(2);
    come(bytes, "more");

    assertThat(given()).containsExactly(bytes, "more");
  }

  @Test
  void whatNeverBecameWhole_isGivenWhenTheConnectionEnds() {
    ask(1);
    come("$5\r\n", "ab");

    channel.close();

    assertThat(given()).containsExactly("$5\r\nab");
  }

  @Test
  void withoutMemoryForAPiece_theConnectionEnds() {
    EmbeddedChannel alone = new EmbeddedChannel(new Gatherer(shortener));
    ask(2);
    come("+1\r\n");
    alone.config().setAllocator(new NoMemory());
    ByteBuf piece = Unpooled.copiedBuffer("+2", StandardCharsets.UTF_8);

    assertThatThrownBy(() -> alone.writeInbound(piece)).isInstanceOf(OutOfMemoryError.class);

    assertThat(alone.isOpen()).isFalse();
    assertThat(alone.inboundMessages()).isEmpty();
    assertThat(piece.refCnt()).isZero();
  }

  private void ask(int commands) {
    CommandData<?, ?> ping =
        new CommandData<>(
            new CompletableFuture<>(),
            ByteArrayCodec.INSTANCE,
            new RedisCommand<>("PING"),
            new Object[0]);
    List<CommandData<?, ?>> all = new ArrayList<>();
    for (int n = 0; n < commands; n++) {
      all.add(ping);
    }
    Shortener.expect(channel, all);
    channel.writeOutbound(Unpooled.EMPTY_BUFFER);
  }

  private void come(String... pieces) {
    Arrays.stream(pieces)
        .map(piece -> Unpooled.copiedBuffer(piece, StandardCharsets.UTF_8))
        .forEach(channel::writeInbound);
  }

  private List<String> given() {
    List<String> all = new ArrayList<>();
    for (ByteBuf some = channel.readInbound(); some != null; some = channel.readInbound()) {
      all.add(some.toString(StandardCharsets.UTF_8));
      some.release();
    }
    return all;
  }
}

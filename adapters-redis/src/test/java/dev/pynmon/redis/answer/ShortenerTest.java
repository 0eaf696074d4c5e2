package dev.pynmon.redis.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.TooLongFrameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.client.protocol.CommandData;
import org.redisson.client.protocol.RedisCommand;

/** What goes by as it is, and what is shortened, wherever the network cuts it. */
final class ShortenerTest {
  private static final List<CommandData<?, ?>> ALL =
      List.of(
          command("ZRANGE", "k"),
          command("GETRANGE", "k"),
          command("LRANGE", "a:state_backend:history:i"),
          command("SSCAN", "k"),
          command("GET", "k"),
          command("PING"));

  private static final String GIVEN =
      "*4\r\n$3\r\nids\r\n$1\r\n1\r\n%s$1\r\n2\r\n"
          + bulk("y".repeat(2_000))
          + "*2\r\n"
          + bulk("z".repeat(2_000))
          + "$-1\r\n*2\r\n$1\r\n0\r\n*3\r\n:7\r\n%s*0\r\n-ERR no\r\n+PONG\r\n";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1_000, 100_000})
  void longMembers_areShortened_inWhateverPiecesTheyCome(int size) {
    String accented = "é".repeat(600);
    assertThat(read(GIVEN.formatted(bulk("x".repeat(1_001)), bulk(accented)), size))
        .isEqualTo(
            GIVEN.formatted(
                bulk("x".repeat(100) + "… (1001 bytes, c58e1007)"),
                bulk("é".repeat(50) + "… (1200 bytes, b7d4a0a7)")));
  }

  @Test
  void anySplit_givesTheSame() {
    String answer = GIVEN.formatted(bulk("x".repeat(1_001)), bulk("x".repeat(1_000)));
    String whole =
        GIVEN.formatted(
            bulk("x".repeat(100) + "… (1001 bytes, c58e1007)"), bulk("x".repeat(1_000)));
    assertThat(IntStream.range(1, answer.length()).mapToObj(at -> split(answer, at)).distinct())
        .containsExactly(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\n<html>",
        "$abc\r\n+x\r\n",
        "$99999999999999999999999999999\r\nx\r\n",
        "*1\r\n$-1\r\n*-1\r\n:1\r\n",
        "-ERR max number of clients reached\r\n",
        "\u0015\u0003\u0003\u0000\u0002\u0002\u0028"
      })
  void whatIsNoLongValue_goesByAsItIs(String answer) {
    assertThat(read(answer, 1)).isEqualTo(answer);
    assertThat(read(answer, answer.length())).isEqualTo(answer);
  }

  @Test
  void longValues_differByTheirEnd() {
    List<String> twins =
        List.of("x".repeat(1_000) + "1", "x".repeat(1_000) + "2").stream()
            .map(value -> read(bulk(value), 64, List.of(command("SRANDMEMBER", "k"))))
            .toList();
    assertThat(twins.get(0)).isNotEqualTo(twins.get(1));
    assertThat(twins).allSatisfy(one -> assertThat(ShortForm.is(one.split("\r\n")[1])).isTrue());
  }

  @Test
  void beginning_endsWithAWholeCharacter() {
    String value = "x".repeat(98) + "漢".repeat(400);
    assertThat(read(bulk(value), 5, List.of(command("SRANDMEMBER", "k"))))
        .contains("\r\n" + "x".repeat(98) + "… (1298 bytes, ");
  }

  @Test
  void nextCommands_haveBoundsOfTheirOwn() {
    EmbeddedChannel channel = new EmbeddedChannel(new Shortener());
    ask(channel, List.of(command("GETRANGE", "k")));
    channel.writeInbound(bytes(bulk("x".repeat(20_000))));
    assertThat(drain(channel)).hasSize(20_010);
    ask(channel, List.of(command("GET", "k")));
    channel.writeInbound(bytes(bulk("x".repeat(16_001))));
    assertThat(drain(channel)).contains("… (16001 bytes, ");
    channel.writeOutbound(Unpooled.EMPTY_BUFFER);
    channel.writeInbound(bytes(bulk("x".repeat(16_001))));
    assertThat(drain(channel)).contains("… (16001 bytes, ");
    channel.finishAndReleaseAll();
  }

  @Test
  void nothingOfALongValue_isHeld() {
    EmbeddedChannel channel = new EmbeddedChannel(new Shortener());
    ask(channel, List.of(command("GET", "k")));
    channel.writeInbound(bytes("$50000000\r\n"));
    IntStream.range(0, 49).forEach(any -> channel.writeInbound(bytes("x".repeat(1_000_000))));
    assertThat(channel.inboundMessages()).isEmpty();
    channel.writeInbound(bytes("x".repeat(1_000_000) + "\r\n"));
    assertThat(drain(channel)).contains("… (50000000 bytes, ");
    channel.finishAndReleaseAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*1000001\r\n", "*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n"})
  void partsThatNobodyAskedFor_areRefused(String answer) {
    EmbeddedChannel channel = new EmbeddedChannel(new Shortener());
    assertThatThrownBy(() -> channel.writeInbound(bytes(answer)))
        .isInstanceOf(TooLongFrameException.class);
    channel.finishAndReleaseAll();
  }

  @Test
  void withoutMemoryForAPiece_theConnectionEnds() {
    EmbeddedChannel channel = new EmbeddedChannel(new Shortener());
    channel.config().setAllocator(new NoMemory());
    ByteBuf piece = bytes("+OK");
    assertThatThrownBy(() -> channel.writeInbound(piece)).isInstanceOf(OutOfMemoryError.class);
    assertThat(channel.isOpen()).isFalse();
    assertThat(piece.refCnt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ")", "x", "a (12 bytes, 01234567)", "… (1 bytes, 0123456)", "job(1)"})
  void otherTexts_areNoShortForm(String text) {
    assertThat(ShortForm.is(text)).isFalse();
  }

  private static String read(String answer, int size) {
    return read(answer, size, ALL);
  }

  private static String read(String answer, int size, List<CommandData<?, ?>> asked) {
    byte[] all = answer.getBytes(StandardCharsets.UTF_8);
    EmbeddedChannel channel = new EmbeddedChannel(new Shortener());
    ask(channel, asked);
    for (int from = 0; from < all.length; from += size) {
      channel.writeInbound(Unpooled.copiedBuffer(all, from, Math.min(size, all.length - from)));
    }
    String read = drain(channel);
    channel.finishAndReleaseAll();
    return read;
  }

  private static String split(String answer, int at) {
    EmbeddedChannel channel = new EmbeddedChannel(new Shortener());
    ask(channel, ALL);
    channel.writeInbound(bytes(answer.substring(0, at)), bytes(answer.substring(at)));
    String read = drain(channel);
    channel.finishAndReleaseAll();
    return read;
  }

  private static void ask(EmbeddedChannel channel, List<CommandData<?, ?>> commands) {
    Shortener.expect(channel, commands);
    channel.writeOutbound(Unpooled.EMPTY_BUFFER);
  }

  private static String drain(EmbeddedChannel channel) {
    ByteBuf all = Unpooled.buffer();
    for (ByteBuf some = channel.readInbound(); some != null; some = channel.readInbound()) {
      all.writeBytes(some);
      some.release();
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  private static ByteBuf bytes(String text) {
    return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
  }

  private static String bulk(String value) {
    return "$" + value.getBytes(StandardCharsets.UTF_8).length + "\r\n" + value + "\r\n";
  }

  private static CommandData<?, ?> command(String name, Object... parameters) {
    return new CommandData<>(
        new CompletableFuture<>(), ByteArrayCodec.INSTANCE, new RedisCommand<>(name), parameters);
  }
}

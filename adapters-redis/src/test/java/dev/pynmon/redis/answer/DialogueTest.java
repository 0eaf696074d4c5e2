package dev.pynmon.redis.answer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.TooLongFrameException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out, and what is read of the answers, wherever the network cuts them. */
final class DialogueTest {
  private static final String GIVEN =
      "*4\r\n$3\r\nids\r\n$1\r\n1\r\n%s$1\r\n2\r\n"
          + bulk("y".repeat(2_000))
          + "*2\r\n"
          + bulk("z".repeat(2_000))
          + "$-1\r\n*2\r\n$1\r\n0\r\n*3\r\n:7\r\n%s*0\r\n-ERR no\r\n+PONG\r\n:-9223372036854775807\r\n*-1\r\n";

  private static final String READ =
      "[ids, 1, %s, 2] "
          + "y".repeat(2_000)
          + " ["
          + "z".repeat(2_000)
          + ", nothing] [0, [7, %s, []]] refused: ERR no PONG -9223372036854775807 []";

  private final EmbeddedChannel channel = new EmbeddedChannel(new Dialogue(100_000));

  @AfterEach
  void end() {
    channel.finishAndReleaseAll();
  }

  @Test
  void commands_goOutAsArraysOfTexts() {
    byte[] key = {(byte) 0xFF, 0};
    Questions asked =
        Questions.of(List.of(Command.of("PING"), Command.of("GETRANGE", key, "é", 1_234_567_890)));
    assertThat(asked.bytes().toString(ISO_8859_1))
        .isEqualTo(
            "*1\r\n$4\r\nPING\r\n*4\r\n$8\r\nGETRANGE\r\n$2\r\n\u00ff\u0000\r\n$2\r\n\u00c3\u00a9\r\n"
                + "$10\r\n1234567890\r\n");
  }

  @Test
  void longRequests_goOutWhole() {
    String name = "x".repeat(100_000);
    Questions asked = Questions.of(List.of(Command.of("GET", name), Command.of("GET", "k")));
    assertThat(asked.bytes().toString(UTF_8))
        .isEqualTo("*2\r\n$3\r\nGET\r\n" + bulk(name) + "*2\r\n$3\r\nGET\r\n$1\r\nk\r\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1_000, 100_000})
  void longMembers_areShortened_inWhateverPiecesTheyCome(int size) {
    String accented = "é".repeat(600);
    assertThat(read(GIVEN.formatted(bulk("x".repeat(1_001)), bulk(accented)), size))
        .isEqualTo(
            READ.formatted(
                "x".repeat(100) + "… (1001 bytes, c58e1007)",
                "é".repeat(50) + "… (1200 bytes, b7d4a0a7)"));
  }

  @Test
  void anySplit_givesTheSame() {
    byte[] answer =
        GIVEN.formatted(bulk("x".repeat(1_001)), bulk("x".repeat(1_000))).getBytes(UTF_8);
    String whole = READ.formatted("x".repeat(100) + "… (1001 bytes, c58e1007)", "x".repeat(1_000));
    assertThat(IntStream.range(1, answer.length).mapToObj(at -> split(answer, at)).distinct())
        .containsExactly(whole);
  }

  private String split(byte[] answer, int at) {
    List<Command> asked = ask(all());
    come(answer, 0, at);
    come(answer, at, answer.length);
    return told(asked);
  }

  @Test
  void eachCommand_isAnsweredAsItsAnswerComes() {
    List<Command> asked = all();
    Questions questions = Questions.of(asked);
    channel.writeOutbound(questions);
    come("*0\r\n$1\r\nab");
    assertThat(asked.stream().filter(Command::isAnswered)).hasSize(1);
    assertThat(questions.done()).isNotDone();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 400 Bad Request\r\n",
        "$abc\r\n",
        "$\r\n",
        "$9999999999999999999\r\n",
        "$99999999999999999999999999999\r\n",
        "\u0015\u0003\u0003\u0000"
      })
  void whatIsNoAnswer_endsTheConnection(String answer) {
    Questions asked = Questions.of(all());
    channel.writeOutbound(asked);
    come(answer);
    assertThatThrownBy(() -> asked.done().join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ForeignException.class);
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void whatNobodyAskedFor_andWhatElseIsAsked_goesBy() {
    come("-ERR max number of clients reached\r\n");
    ByteBuf given = channel.readInbound();
    assertThat(given.toString(UTF_8)).startsWith("-ERR max");
    given.release();
    channel.writeOutbound(Unpooled.copiedBuffer("x", UTF_8));
    assertThat(channel.<ByteBuf>readOutbound().toString(UTF_8)).isEqualTo("x");
  }

  @Test
  void longValues_differByTheirEnd() {
    List<String> twins =
        List.of("1", "2").stream()
            .map(end -> one("SRANDMEMBER", bulk("x".repeat(1_000) + end), 64))
            .toList();
    assertThat(twins.get(0)).isNotEqualTo(twins.get(1));
    assertThat(twins).allMatch(ShortForm::is);
  }

  @Test
  void beginning_endsWithAWholeCharacter() {
    assertThat(one("SRANDMEMBER", bulk("x".repeat(98) + "漢".repeat(400)), 5))
        .startsWith("x".repeat(98) + "… (1298 bytes, ");
  }

  @Test
  void nextCommands_haveBoundsOfTheirOwn() {
    assertThat(one("GETRANGE", bulk("x".repeat(20_000)), 1_000)).hasSize(20_000);
    assertThat(one("GET", bulk("x".repeat(16_001)), 1_000)).contains("… (16001 bytes, ");
    assertThat(one("GET", bulk("x".repeat(16_000)), 1_000)).hasSize(16_000);
  }

  @Test
  void nothingOfALongValue_isHeld() {
    assertThat(one("GET", bulk("x".repeat(5_000_000)), 50_000)).contains("… (5000000 bytes, ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*1000001\r\n",
        "*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n",
        "$100001\r\n",
        "$9223372036854775807\r\n"
      })
  void moreThanAnybodyAskedFor_isRefused(String answer) {
    ask(List.of(Command.of("GETRANGE", "k")));
    assertThatThrownBy(() -> come(answer)).isInstanceOf(TooLongFrameException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {":1\r\n", "$-1\r\n", "*0\r\n", "+\r\n"})
  void manyParts_countAlsoWhereTheyHaveNoBytes(String part) {
    ask(List.of(Command.of("LPOS", "k")));
    assertThatThrownBy(() -> come("*10000\r\n" + part.repeat(10_000)))
        .isInstanceOf(TooLongFrameException.class);
  }

  @Test
  void whatComesBehindTooMuch_answersNothing() {
    List<Command> asked = ask(List.of(Command.of("GETRANGE", "k"), Command.of("GET", "k")));
    assertThatThrownBy(() -> come("$100001\r\nabc")).isInstanceOf(TooLongFrameException.class);
    come(":1\r\n:2\r\n");
    assertThat(asked).noneMatch(Command::isAnswered);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ")", "x", "a (12 bytes, 01234567)", "… (1 bytes, 0123456)", "job(1)"})
  void otherTexts_areNoShortForm(String text) {
    assertThat(ShortForm.is(text)).isFalse();
  }

  private static List<Command> all() {
    return List.of(
        Command.of("ZRANGE", "k"),
        Command.of("GETRANGE", "k"),
        Command.of("LRANGE", "a:state_backend:history:i"),
        Command.of("SSCAN", "k"),
        Command.of("GET", "k"),
        Command.of("PING"),
        Command.of("STRLEN", "k"),
        Command.of("EXEC"));
  }

  private List<Command> ask(List<Command> commands) {
    channel.writeOutbound(Questions.of(commands));
    return commands;
  }

  private String one(String command, String answer, int size) {
    List<Command> asked = ask(List.of(Command.of(command, "k")));
    byte[] all = answer.getBytes(UTF_8);
    for (int from = 0; from < all.length; from += size) {
      come(all, from, Math.min(all.length, from + size));
    }
    return told(asked);
  }

  private String read(String answer, int size) {
    List<Command> asked = ask(all());
    byte[] bytes = answer.getBytes(UTF_8);
    for (int from = 0; from < bytes.length; from += size) {
      come(bytes, from, Math.min(bytes.length, from + size));
    }
    return told(asked);
  }

  private void come(String answer) {
    byte[] bytes = answer.getBytes(UTF_8);
    come(bytes, 0, bytes.length);
  }

  private void come(byte[] answer, int from, int to) {
    channel.writeInbound(Unpooled.copiedBuffer(answer, from, to - from));
  }

  private static String told(List<Command> asked) {
    return String.join(" ", asked.stream().map(DialogueTest::told).toList());
  }

  private static String told(Command command) {
    return command.answer().isCompletedExceptionally()
        ? "refused: " + command.answer().exceptionNow().getMessage()
        : told(command.answer().join());
  }

  private static String told(Object part) {
    return switch (part) {
      case byte[] bytes -> new String(bytes, UTF_8);
      case List<?> list -> list.stream().map(DialogueTest::told).toList().toString();
      default -> part.equals(Command.NOTHING) ? "nothing" : part.toString();
    };
  }

  private static String bulk(String value) {
    return "$" + value.getBytes(UTF_8).length + "\r\n" + value + "\r\n";
  }
}

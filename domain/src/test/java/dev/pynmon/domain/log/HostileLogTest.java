package dev.pynmon.domain.log;

import static dev.pynmon.domain.log.Logs.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.testing.Rounds;
import java.lang.management.ManagementFactory;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pastes that want to cost much. */
@Tag("slow")
class HostileLogTest {
  private static final int SIZE = Rounds.of(100_000, 200_000);

  /** Some forty times what is needed; what grows with the square needs hundreds of times that. */
  private static final long MAX_MILLIS = SIZE / 200;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "[[A(",
        "[A(1)",
        "events:[",
        "task:",
        "runner:a(",
        ":",
        "{\"text\":[",
        "{\"text\":\"\\n",
        "\u001b]",
        "\u001b[3",
        "\u001b",
        " ",
        "\n",
        "\r",
        "2",
        "2026-11-24T14:43:45.003",
        "InvocationStatus.",
        "status:",
        "conditions:[cron_* * * * 1,",
        "condition:cron_a ",
        "web | ",
        "<14>1 ",
        "[pod/",
        "Nov 24 14:43:45 a ",
        "..."
      })
  void oneLineOfAnything_isReadOnce(String unit) {
    assertThat(millis(START + unit.repeat(SIZE / unit.length()))).isLessThan(MAX_MILLIS);
    assertThat(millis((START + unit.repeat(20) + "\n").repeat(SIZE / 200))).isLessThan(MAX_MILLIS);
    assertThat(millis(unit.repeat(SIZE / unit.length()))).isLessThan(MAX_MILLIS);
  }

  /** Processor time of this thread. */
  private static long millis(String text) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    assertThat(LogParser.parse(text).entries().size()).isLessThanOrEqualTo(LogParser.MAX_ENTRIES);
    return (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
  }

  @Test
  void tenThousandBrackets_areNoContext() {
    LogEntry entry = Logs.one(START + "[".repeat(10_000) + "TR(x)]");

    assertThat(entry.isValid()).isFalse();
    assertThat(entry.text()).hasSize(START.length() + 10_006);
  }

  @Test
  void lineOfFiveMegabytes_isCutAndTheRestCounted() {
    ParsedLog log = LogParser.parse(START + "x".repeat(5_000_000) + "\nmore\n" + START + "y");

    assertThat(log.entries()).hasSize(2);
    assertThat(log.entries().getFirst().text()).hasSizeLessThanOrEqualTo(LogParser.MAX_TEXT);
    assertThat(log.leftOut().characters())
        .isEqualTo(START.length() + 5_000_004 - log.entries().getFirst().text().length());
  }

  @Test
  void idsWithoutEnd_areToldUpToABound() {
    ParsedLog log = LogParser.parse(ids());

    assertThat(log.entries()).hasSize(LogParser.MAX_REFERENCES + 7);
    assertThat(log.references()).hasSize(LogParser.MAX_REFERENCES);
    assertThat(log.leftOut()).isEqualTo(new ParsedLog.LeftOut(0, 7, 0, 0));
  }

  private static String ids() {
    return IntStream.range(0, LogParser.MAX_REFERENCES + 7)
        .mapToObj(i -> START + "invocation:" + new UUID(0, i))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void namesMadeToFallTogether_areToldApart() {
    String text =
        IntStream.range(0, 1 << 14)
            .mapToObj(
                i ->
                    "task:"
                        + IntStream.range(0, 14)
                            .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                            .collect(Collectors.joining()))
            .collect(Collectors.joining("\n", START, ""));

    assertThat(millis(text)).isLessThan(MAX_MILLIS);
  }

  @Test
  void moreEntriesThanAreTold_areCounted() {
    ParsedLog log = LogParser.parse((START + "x\nmore\n").repeat(LogParser.MAX_ENTRIES + 7));

    assertThat(log.entries()).hasSize(LogParser.MAX_ENTRIES);
    assertThat(log.leftOut().entries()).isEqualTo(7);
    assertThat(log.entries().getLast().body()).isEqualTo("x\nmore");
  }

  @Test
  void markup_isTextLikeAnyOther() {
    LogEntry entry = Logs.one(START + "[TR(<b>)] <script>task:a.b</script>");

    assertThat(entry.body()).isEqualTo("<script>task:a.b</script>");
    assertThat(entry.references()).extracting(Logs::name).containsExactly("runner:<b>", "task:a.b");
  }

  @Test
  void halfCharacters_areReplaced() {
    assertThat(Logs.one("{\"text\":\"" + START + "a\\ud800b\\ud83d\\ude00\"}").body())
        .isEqualTo("a\ufffdb😀");
  }

  @Test
  void tooLongIds_areNoReferences() {
    assertThat(Logs.one(START + "task:" + "x".repeat(301)).isValid()).isFalse();
    assertThat(Logs.one(START + "task:" + "x".repeat(300)).isValid()).isTrue();
  }
}

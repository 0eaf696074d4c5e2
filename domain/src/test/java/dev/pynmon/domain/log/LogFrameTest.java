package dev.pynmon.domain.log;

import static dev.pynmon.domain.log.Logs.FULL;
import static dev.pynmon.domain.log.Logs.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What collectors put before lines, and how bytes become text. */
class LogFrameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "web-1  | ",
        "web_1 | ",
        "web-1  | 2026-03-05T06:56:07.476000000Z ",
        "[pod/worker-6c9/main] ",
        "[pod/worker-6c9/main] 2026-03-05T06:56:07.476Z ",
        "2026-03-05T06:56:07.476123456Z ",
        "2026-03-05T06:56:07.476123456Z stderr F ",
        "2026-03-05T07:56:07+01:00 host python[4711]: ",
        "Mar 05 07:56:07 host python[4711]: ",
        "Mar  5 07:56:07.476123 host worker: ",
        "<14>Mar  5 07:56:07 host worker[1]: ",
        "<14>1 2026-03-05T06:56:07.476Z host worker 4711 - - ",
        "<14>1 2026-03-05T06:56:07.476Z host worker 4711 id [x@1 a=\"b\"] ",
      })
  void frame_isNoPartOfTheLine(String frame) {
    ParsedLog log =
        LogParser.parse(
            frame + FULL + "\n" + frame + "Traceback:\n" + frame + "    x = 1\n" + frame + FULL);

    assertThat(log.entries())
        .extracting(LogEntry::text)
        .containsExactly(FULL + "\nTraceback:\n    x = 1", FULL);
  }

  @Test
  void linesOfSeveralContainers_stayWithTheirEntries() {
    ParsedLog log =
        LogParser.parse(
            """
            web-1  | %sone
            web-2  | %stwo
            web-1  | trace of one
            web-2  | trace of two
            db     | no pynenc
            """
                .formatted(START, START));

    assertThat(log.entries())
        .extracting(LogEntry::body)
        .containsExactly("one\ntrace of one", "two\ntrace of two\ndb     | no pynenc");
  }

  @Test
  void objectsOfDockerAndJournald_holdALineEach() {
    ParsedLog log =
        LogParser.parse(
            """
            {"log":"%s\\n","stream":"stderr","time":"2026-03-05T06:56:07Z"}
            {"log":"  trace\\n","stream":"stderr","time":"2026-03-05T06:56:07Z"}
            {"MESSAGE":"%s","_PID":"1"}
            """
                .formatted(FULL, FULL));

    assertThat(log.entries()).extracting(LogEntry::text).containsExactly(FULL + "\n  trace", FULL);
  }

  @Test
  void jsonBehindAFrame_isReadByItsText() {
    assertThat(Logs.one("web-1  | {\"text\":\"" + FULL + "\"}").text()).isEqualTo(FULL);
  }

  @Test
  void traceThatLooksLikeAFrame_staysWhole() {
    assertThat(Logs.one(FULL + "\nfoo | bar\n2026-03-05T06:56:07Z baz").body())
        .isEqualTo("charging order 17\nfoo | bar\n2026-03-05T06:56:07Z baz");
  }

  @Test
  void bytesThatAreNoText_areReplaced() {
    byte[] bytes = "a\u00e4b".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(LogText.of(bytes)).isEqualTo("a\ufffdb");
    assertThat(LogText.of(new byte[0])).isEmpty();
  }

  @Test
  void markOfByteOrder_isNoText() {
    assertThat(LogText.of("\ufeffä".getBytes(StandardCharsets.UTF_8))).isEqualTo("ä");
    assertThat(LogText.of("\ufeffä".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("ä");
    assertThat(LogText.of("\ufeffä".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("ä");
  }
}

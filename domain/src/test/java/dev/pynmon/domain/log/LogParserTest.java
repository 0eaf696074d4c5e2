package dev.pynmon.domain.log;

import static dev.pynmon.domain.log.Logs.FULL;
import static dev.pynmon.domain.log.Logs.ID;
import static dev.pynmon.domain.log.Logs.START;
import static dev.pynmon.domain.log.Logs.names;
import static dev.pynmon.domain.log.Logs.one;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behaviours 37 to 40: what is an entry, and who wrote it. */
class LogParserTest {
  @Test
  void behaviour37_fullContext_tellsRunnersInvocationAndTask() {
    LogEntry entry = one(FULL);

    assertThat(entry.context().runners())
        .extracting(runner -> runner.name() + " " + runner.reference().value())
        .containsExactly("MTR 32002c1a", "TR 1829f97b");
    assertThat(entry.context().invocation()).map(LogReference::value).contains(ID);
    assertThat(entry.context().task()).map(LogReference::value).contains("shop.tasks.charge");
    assertThat(entry.level()).contains(LogLevel.INFO);
    assertThat(entry.header()).isEqualTo(FULL.substring(0, FULL.indexOf("charging")));
    assertThat(entry.body()).isEqualTo("charging order 17");
  }

  @Test
  void behaviour37_singleRunner_isTheOnlyOne() {
    assertThat(names(START + "[TR(1829f97b)" + ID + ":shop.pay] x"))
        .containsExactly("runner:1829f97b", "invocation:" + ID, "task:shop.pay");
  }

  @Test
  void behaviour37_runnerOnly_hasNoInvocation() {
    assertThat(names(START + "[TR(1829f97b)] stop")).containsExactly("runner:1829f97b");
  }

  @Test
  void behaviour37_invocationOnly_hasNoRunner() {
    assertThat(names(START + "[" + ID.toUpperCase(java.util.Locale.ROOT) + ":shop.pay] x"))
        .containsExactly("invocation:" + ID.toUpperCase(java.util.Locale.ROOT), "task:shop.pay");
  }

  @Test
  void behaviour37_taskBehindRunner_isToldWithoutAnInvocation() {
    assertThat(names(START + "[TR(1829f97b):shop.pay] x"))
        .containsExactly("runner:1829f97b", "task:shop.pay");
  }

  @Test
  void behaviour37_externalRunner_keepsItsWholeId() {
    assertThat(names(START + "[ER(ExternalRunner@web-1-4711)] x"))
        .containsExactly("runner:ExternalRunner@web-1-4711");
  }

  @Test
  void behaviour37_noBracket_isNotValidButHasLevelAndTime() {
    LogEntry entry = one("2026-03-05 07:56:08.001+01:00 DEBUG    pynenc.shop idle");

    assertThat(entry.isValid()).isFalse();
    assertThat(entry.level()).contains(LogLevel.DEBUG);
    assertThat(entry.time()).isPresent();
    assertThat(entry.body()).isEqualTo("idle");
  }

  @Test
  void behaviour37_garbage_isNotValidAndAllHeader() {
    LogEntry entry = one("what is this [http:x] (a)");

    assertThat(entry.isValid()).isFalse();
    assertThat(entry.header()).isEqualTo("what is this [http:x] (a)");
    assertThat(entry.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", " \r\n\t\n"})
  void behaviour40_blankInput_hasNoEntries(String text) {
    ParsedLog log = LogParser.parse(text);

    assertThat(log.entries()).isEmpty();
    assertThat(log.isValid()).isFalse();
    assertThat(log.span(java.time.ZoneOffset.UTC)).isEmpty();
  }

  @Test
  void behaviour61_serviceRun_isNoRunner() {
    LogEntry entry = one(START + "[TR(1829f97b).AS(" + ID + ")] tick");

    assertThat(entry.context().runners()).hasSize(1);
    assertThat(entry.context().service()).map(LogReference::value).contains(ID);
    assertThat(names(START + "[AS(1829f97b)] tick")).containsExactly("atomic-service-run:1829f97b");
  }

  @Test
  void bracketsBeforeTheContext_areNoContext() {
    assertThat(names("2026-03-05 07:56:07 INFO     pynenc.sh[o]p [TR(1829f97b)] x"))
        .containsExactly("runner:1829f97b");
    assertThat(names("2026-03-05 07:56:07 INFO     pynenc.a/b %c [TR(1829f97b)] x"))
        .containsExactly("runner:1829f97b");
  }

  @Test
  void shortenedInvocation_isTakenAsItStands() {
    LogEntry entry = one(START + "[TR(1829f97b)7b0c7c0e-…:shop.pay] x");

    LogReference invocation = entry.context().invocation().orElseThrow();
    assertThat(invocation.value()).isEqualTo("7b0c7c0e");
    assertThat(invocation.isPart()).isTrue();
    assertThat(entry.context().task()).map(LogReference::value).contains("shop.pay");
  }

  @Test
  void behaviour38_colours_areRemoved() {
    String esc = "\u001b[";
    LogEntry entry =
        one(
            esc
                + "2m2026-03-05 07:56:07"
                + esc
                + "0m "
                + esc
                + "32mINFO "
                + esc
                + "0m    pynenc "
                + "["
                + esc
                + "1;36mTR(1829f97b)"
                + esc
                + "0m] \u001b]0;title\u0007ready\u001b");

    assertThat(entry.text()).isEqualTo("2026-03-05 07:56:07 INFO     pynenc [TR(1829f97b)] ready");
    assertThat(entry.context().runners()).hasSize(1);
  }

  @Test
  void behaviour38_json_isReadByItsText() {
    LogEntry entry =
        one(
            "{\"severity\":\"INFO\",\"n\":[1,{\"text\":2}],\"runner_id\":\"1829f97b-0000-4a53-9a86-"
                + "1f1f0e5d2c11\",\"text\":\""
                + FULL
                + " \\u00fc\\n\\\"x\\\"\"}");

    assertThat(entry.body()).isEqualTo("charging order 17 ü\n\"x\"");
    assertThat(entry.references())
        .extracting(Logs::name)
        .containsExactly(
            "runner:32002c1a",
            "runner:1829f97b-0000-4a53-9a86-1f1f0e5d2c11",
            "invocation:" + ID,
            "task:shop.tasks.charge");
  }

  @Test
  void behaviour38_exceptionOfJson_staysWithItsEntry() {
    assertThat(
            one("{\"text\":\"" + START + "[MTR(32002c1a)] stop\",\"exception\":\"Traceback\\n x\"}")
                .body())
        .isEqualTo("stop\nTraceback\n x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"severity\":\"INFO\",\"message\":\"no text field\"}",
        "{\"text\":",
        "{\"text\":\"2026-03-05",
        "{\"text\":\"\\u12",
        "{\"text\" \"x\"}",
        "{",
        "{}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"text\":\"x\"} more"
      })
  void behaviour38_jsonWithoutTextOrBroken_isNotValid(String text) {
    assertThat(one(text).isValid()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(LogLevel.class)
  void behaviour39_level_isTheOneOfTheHeader(LogLevel level) {
    assertThat(one("2026-03-05 07:56:08 " + level + " pynenc.shop INFO CRITICAL x").level())
        .contains(level);
  }

  @Test
  void behaviour40_entries_areSplit() {
    ParsedLog log = LogParser.parse(FULL + "\n" + START + "[TR(a)] b\n" + FULL + "\n");

    assertThat(log.entries()).extracting(LogEntry::line).containsExactly(1, 2, 3);
    assertThat(log.lines()).isEqualTo(3);
  }

  @Test
  void behaviour40_stackTrace_staysWithItsEntry() {
    ParsedLog log =
        LogParser.parse(
            START
                + "[TR(a)] failed\nTraceback (most recent call last):\n  File \"x.py\"\n\n"
                + "ValueError: worker:1829f97b\n\n"
                + FULL);

    LogEntry failed = log.entries().getFirst();
    assertThat(failed.body())
        .isEqualTo(
            "failed\nTraceback (most recent call last):\n  File \"x.py\"\n\n"
                + "ValueError: worker:1829f97b");
    assertThat(failed.references())
        .extracting(Logs::name)
        .containsExactly("runner:a", "worker:1829f97b");
    assertThat(log.entries()).hasSize(2);
  }

  @Test
  void behaviour40_noiseBeforeTheFirstEntry_isDroppedAndCounted() {
    ParsedLog log = LogParser.parse("Starting\n\n" + FULL);

    assertThat(log.entries()).extracting(LogEntry::line).containsExactly(3);
    assertThat(log.leftOut()).isEqualTo(new ParsedLog.LeftOut(0, 0, 0, 2));
  }

  @Test
  void linesThatBeginNoEntry_areOneEachWithWhatTheyName() {
    ParsedLog log =
        LogParser.parse(
            "invocation:" + ID + " hangs\n\nsince 2026-03-05T07:56:08Z, ERROR, [TR(x)] y");

    assertThat(log.entries()).extracting(LogEntry::line).containsExactly(1, 3);
    assertThat(log.entries().get(1).level()).contains(LogLevel.ERROR);
    assertThat(log.entries().get(1).time()).isPresent();
    assertThat(log.references())
        .extracting(Logs::name)
        .containsExactly("invocation:" + ID, "runner:x");
  }

  @Test
  void marks_standWhereThingsAreNamed() {
    String text = FULL + " status:running to_status:Retry InvocationStatus.FAILED task:a.b.";
    List<LogMark> marks = one(text).marks();

    assertThat(marks)
        .extracting(mark -> text.substring(mark.from(), mark.to()))
        .containsExactly(
            "32002c1a", "1829f97b", ID, "shop.tasks.charge", "running", "Retry", "FAILED", "a.b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  void lineEnds_areThoseOfAnySystem(String end) {
    ParsedLog log = LogParser.parse(FULL + end + "more" + end + FULL + end);

    assertThat(log.entries()).extracting(LogEntry::lines).containsExactly(2, 1);
    assertThat(log.entries().getFirst().body()).isEqualTo("charging order 17\nmore");
  }
}

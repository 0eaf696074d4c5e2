package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.domain.log.LogText;
import dev.pynmon.testkit.fixture.Fixtures;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class ExplainCommandTest {
  private static final String ID = "c9673cb4-9679-4997-bf8b-db2f5c9e9f45";
  private static final String START = "2026-11-24 14:43:48 INFO     pynenc.shop4 ";

  @TempDir Path folder;

  private Typed explain(SqliteFixture fixture, String log, String... options) {
    Stream<String> stores = fixture.copyTo(folder).stream().map(Path::toString);
    String[] args =
        Stream.of(Stream.of("explain", "--now", "2026-11-24T14:45:10Z"), Stream.of(options), stores)
            .flatMap(all -> all)
            .toArray(String[]::new);
    Host host = new Host(folder, Map.of(), Optional.empty(), "1.0-test");
    return Typed.in(host, TypedKeyboard.piped(log), args);
  }

  @Test
  void text_tellsHowWhatIsNamedStandsNow() {
    Typed typed =
        explain(
            SqliteFixture.SHOP4,
            START
                + "[TR(434af2c1)"
                + ID
                + ":shop_tasks.fulfil] invocation:99999999-9679-4997-bf8b-db2f5c9e9f45 task:no.such");

    assertThat(typed.err()).isEmpty();
    assertThat(typed.code()).isZero();
    assertThat(typed.out())
        .isEqualTo(
            """
            shop4, as of 2026-11-24T14:45:10Z
              entries: 1, 2026-11-24T14:43:48Z to 2026-11-24T14:43:48Z, INFO 1
            invocations
              %1$s  shop_tasks.fulfil  success  since 2026-11-24T14:44:17Z  ThreadRunner %2$s
            runners
              %2$s  ThreadRunner  vm  active
            named besides
              task  2
            unknown
              invocation:99999999-9679-4997-bf8b-db2f5c9e9f45
              task:no.such
            """
                .formatted(ID, "434af2c1-c528-4fdb-8f4f-e901ff3c4991"));
  }

  @Test
  void json_ofAWholeLog_tellsOfEveryReference() throws IOException {
    Typed typed = explain(SqliteFixture.SHOP4, Fixtures.text("pynenc-0.4/worker.log"), "--json");
    JsonNode json = new JsonMapper().readTree(typed.out());

    assertThat(typed.code()).isZero();
    assertThat(json.path("entries").asInt()).isEqualTo(558);
    assertThat(json.path("invocations")).hasSize(95);
    assertThat(json.path("runners")).hasSize(1);
    assertThat(json.path("references")).hasSize(250);
    assertThat(json.path("levels").toString())
        .isEqualTo("{\"INFO\":541,\"WARNING\":10,\"ERROR\":7}");
    assertThat(json.path("invocations").get(0).toString())
        .isEqualTo(
            """
            {"id":"%s","task":"shop_tasks.fulfil","status":"success",\
            "since":"2026-11-24T14:44:17.951203Z","runner":"434af2c1-c528-4fdb-8f4f-e901ff3c4991","entries":7}"""
                .formatted(ID));
    assertThat(json.path("left_out").toString())
        .isEqualTo("{\"entries\":0,\"mentions\":0,\"characters\":0}");
    assertThat(json.has("missing")).isFalse();
  }

  @Test
  void zone_isWhereTimesWithoutOneWereWritten() throws IOException {
    Typed typed =
        explain(
            SqliteFixture.SHOP4, START + "invocation:" + ID, "--json", "--zone", "Europe/Berlin");

    assertThat(new JsonMapper().readTree(typed.out()).path("from").asText())
        .isEqualTo("2026-11-24T13:43:48Z");
  }

  @Test
  void zoneThatIsNone_isWrongUsage() {
    assertThat(explain(SqliteFixture.SHOP4, "x", "--zone", "Mars"))
        .isEqualTo(
            new Typed(
                2,
                "",
                "pynmon explain: --zone is 'Mars'; accepted is a zone such as Europe/Berlin, UTC or"
                    + " +02:00.\n"));
  }

  @Test
  void nothingPipedIn_isWrongUsage() {
    assertThat(explain(SqliteFixture.SHOP4, " \n"))
        .isEqualTo(
            new Typed(
                2,
                "",
                "pynmon explain: there is no log; it is read from standard input: pynmon explain <"
                    + " worker.log.\n"));
  }

  @Test
  void logThatIsTooLong_isRefused() {
    assertThat(explain(SqliteFixture.SHOP4, "x".repeat(LogText.MAX_BYTES + 1)))
        .isEqualTo(
            new Typed(1, "", "pynmon explain: the log is longer than 10 MB; name a part of it.\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--zone=UTC"})
  void hostileLog_isToldWithoutWhatSteersATerminal(String option) {
    String hostile =
        START
            + "\u001b]0;title\u0007invocation:abc\u202edef event:\u0000x task:<b>\u009b31m task:a\ufffd.b";
    Typed typed = explain(SqliteFixture.SHOP4, hostile, option);

    assertThat(typed.code()).isZero();
    assertThat(typed.out())
        .doesNotContain("\u001b", "\u202e", "\u0000", "\u009b")
        .contains("abc", "invocation");
  }

  @Test
  void logThatNamesNothing_isNoFault() {
    Typed typed = explain(SqliteFixture.SHOP4, "nothing here\n".repeat(3), "--json");

    assertThat(typed.code()).isZero();
    assertThat(typed.out()).contains("\"entries\":3", "\"references\":[]");
  }

  @Test
  void severalApplications_askForOne() {
    Typed typed = explain(SqliteFixture.NEIGHBOURS, "invocation:" + ID);

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err())
        .startsWith(
            "pynmon explain: there are several applications; --app names the one that wrote the"
                + " log: 'SHOP', ");
    assertThat(explain(SqliteFixture.SHOP4, "x", "--app", "shop5").code()).isEqualTo(1);
  }

  @Test
  void componentThatIsMissing_isNamed() {
    Path broker = SqliteFixture.SPLIT.copyTo(folder).getFirst();
    Host host = new Host(folder, Map.of(), Optional.empty(), "1.0-test");
    Typed typed =
        Typed.in(host, TypedKeyboard.piped("invocation:" + ID), "explain", broker.toString());

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out()).contains("The orchestrator is missing: not found; looked in ");
  }
}

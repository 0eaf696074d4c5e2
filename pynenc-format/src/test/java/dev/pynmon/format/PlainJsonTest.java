package dev.pynmon.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pynmon.application.port.out.value.PlainValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainJsonTest {
  /**
   * What Python read with {@code json.loads}, and how both JSON serializers of pynenc 0.2.3, 0.3.1
   * and 0.4.0 then wrote it: all the same.
   */
  static Stream<Arguments> writtenByPynenc() throws IOException {
    try (InputStream file = PlainJsonTest.class.getResourceAsStream("/plain-values.json")) {
      JsonNode pairs = new ObjectMapper().readTree(Objects.requireNonNull(file));
      return StreamSupport.stream(pairs.spliterator(), false)
          .map(pair -> Arguments.of(pair.get(0).textValue(), pair.get(1).textValue()));
    }
  }

  @Test
  void plainValue_isWrittenAsPynencDoes() throws IOException {
    assertThat(writtenByPynenc())
        .hasSizeGreaterThan(300)
        .allSatisfy(
            pair ->
                assertThat(PlainJson.of((String) pair.get()[0]))
                    .isInstanceOfSatisfying(
                        PlainValue.Plain.class,
                        plain -> assertThat(plain.serialized()).isEqualTo(pair.get()[1])));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": 1, \"a\": 2} | {\"a\": 2}",
        "[{\"b\": {\"\\u0061\": 1, \"a\": 2}}] | [{\"b\": {\"a\": 2}}]",
        "{\"a\": null, \"b\": 1, \"a\": 2, \"b\": 2} | {\"a\": 2, \"b\": 2}"
      })
  void nameThatStandsTwice_isTold(String text, String written) {
    assertThat(PlainJson.of(text)).isEqualTo(new PlainValue.Plain(written, Optional.of("a")));
  }

  @Test
  void sameNameInTwoObjects_isNoneThatStandsTwice() {
    assertThat(PlainJson.of("[{\"a\": 1}, {\"a\": {\"a\": 1}}]"))
        .isEqualTo(new PlainValue.Plain("[{\"a\": 1}, {\"a\": {\"a\": 1}}]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"py/object\": \"os.system\"}",
        "[[{\"a\": {\"py/reduce\": []}}]]",
        "{\"\\u0070y/type\": \"x\"}",
        "{\"a\": 1, \"__pynenc__enum__\": {}}",
        "{\"__pynenc__\": 1}",
        "{\"json://a\": 1}",
        "[{\"a\": {\"json://{\\\"py/reduce\\\": []}\": 1}}]",
        "{\"\\u006ason:\\/\\/1\": 1}"
      })
  void whatStandsForAnObject_isNotPlain(String text) {
    assertThat(PlainJson.of(text))
        .isInstanceOfSatisfying(
            PlainValue.Not.class, not -> assertThat(not.reason()).contains("Python object"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello world", "hello", "'hello'", "2024-01-01", "", " ", "1 x", "Ünal"})
  void textWithoutQuotes_isToldToNeedThem(String text) {
    assertThat(PlainJson.of(text))
        .isInstanceOfSatisfying(
            PlainValue.Not.class,
            not ->
                assertThat(not.reason())
                    .endsWith(": a text needs quotes around it, as in \"hello\"."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\" 1}", "[1 2]", "\"a", "[]]"})
  void whatIsNoText_isNot(String text) {
    assertThat(PlainJson.of(text))
        .isInstanceOfSatisfying(
            PlainValue.Not.class, not -> assertThat(not.reason()).doesNotContain("quotes"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"__pynenc__client_data__:add84d6a\"",
        "\"\\u005f_pynenc__client_data__\"",
        "[{\"a\": \"__pynenc__client_data__x\"}]"
      })
  void reference_isNotPlain(String text) {
    assertThat(PlainJson.of(text))
        .isEqualTo(new PlainValue.Not("It holds a reference to the client data store."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nul",
        "None",
        "True",
        "text",
        "'a'",
        "\"a",
        "\"a\nb\"",
        "01",
        "+1",
        ".5",
        "1.",
        "1e",
        "0x10",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "{1:2}",
        "1 2",
        "[1] x",
        "[1",
        "nan",
        "INF",
        "-INF",
        "+INF",
        "+Infinity",
        "// c\n1",
        "1e400",
        "-1e400",
        "{\"a\"}",
        "\u0000",
        "gARLAy4=\n",
        "\ufeff1"
      })
  void whatPythonDoesNotReadAsFiniteJson_isNotPlain(String text) {
    assertThat(new JsonValueDecoder().plain(text)).isInstanceOf(PlainValue.Not.class);
  }

  @Test
  void deepAndLong_isRefused_notFollowed() {
    assertThat(PlainJson.of("[".repeat(200_000))).isInstanceOf(PlainValue.Not.class);
    assertThat(PlainJson.of("1".repeat(2_000_000))).isInstanceOf(PlainValue.Not.class);
    assertThat(PlainJson.of("9".repeat(4_000))).isEqualTo(new PlainValue.Plain("9".repeat(4_000)));
  }
}

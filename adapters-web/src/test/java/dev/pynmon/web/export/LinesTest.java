package dev.pynmon.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How rows become lines. */
class LinesTest {
  private static final Instant AT = Instant.parse("2026-11-24T14:45:10.000001Z");

  private final Lines csv = new CsvLines();
  private final Lines ndjson = new NdjsonLines();

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
  void csv_whatASpreadsheetWouldCompute_isText(String text) {
    assertThat(csv(text)).isEqualTo("'" + text + "\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "plain,plain",
        "|a,b|,|\"a,b\"|",
        "|say \"hi\"|,|\"say \"\"hi\"\"\"|",
        "|=a,b|,|\"'=a,b\"|"
      })
  void csv_textThatEndsACell_isQuoted(String text, String cell) {
    assertThat(csv(text)).isEqualTo(cell + "\r\n");
  }

  @Test
  void csv_whatCannotBeSeen_isWrittenOut() {
    assertThat(csv("a\nb\0c\u202Ed")).isEqualTo("a\\u000ab\\u0000c\\u202ed\r\n");
    assertThat(csv("\t=1")).isEqualTo("'\\u0009=1\r\n");
  }

  @Test
  void csv_numbersTimesAndSpans_areThemselves() {
    assertThat(csv(-5)).isEqualTo("-5\r\n");
    assertThat(csv(AT)).isEqualTo("2026-11-24T14:45:10.000001Z\r\n");
    assertThat(csv(Duration.ofMillis(1_500))).isEqualTo("1.5\r\n");
    assertThat(csv(Map.of("a", "\"x\""))).isEqualTo("\"{\"\"a\"\":\"\"x\"\"}\"\r\n");
  }

  @Test
  void textOfAnySize_isBounded() {
    assertThat(csv("x".repeat(10_000))).hasSize(4_003);
    assertThat(csv(Map.of("x".repeat(5_000), "y".repeat(5_000)))).hasSizeLessThan(8_200);
  }

  @Test
  void ndjson_whatIsNotKnown_hasNoField() {
    assertThat(
            ndjson.row(
                List.of("a", "b", "c"), List.of(Optional.of(1), Optional.empty(), Optional.of(AT))))
        .isEqualTo("{\"a\":1,\"c\":\"2026-11-24T14:45:10.000001Z\"}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"f\\u00fcr dich\" | \"für dich\"",
        "948262 | 948262",
        "12345678901234567890.10 | 12345678901234567890.10",
        "[1, {\"a\": null}] | [1,{\"a\":null}]",
        "NaN | \"NaN\"",
        "{\"a\": 1 | \"{\\\"a\\\": 1\"",
        "1 2 | \"1 2\"",
        "plain | \"plain\"",
      })
  void ndjson_storedValues_areWhatTheyAre(String stored, String value) {
    assertThat(ndjson.row(List.of("a"), List.of(Optional.of(Map.of("x", stored)))))
        .isEqualTo("{\"a\":{\"x\":" + value + "}}\n");
  }

  @Test
  void ndjson_storedValueThatIsTooLong_isItsBeginning() {
    assertThat(
            ndjson.row(
                List.of("a"), List.of(Optional.of(Map.of("x", "[" + "1,".repeat(5_000) + "1]")))))
        .startsWith("{\"a\":{\"x\":\"[1,1")
        .endsWith("…\"}}\n")
        .hasSizeLessThan(4_100);
  }

  @Test
  void end_saysWhetherItIsAll() {
    LastLine all = new LastLine(1, Optional.empty(), AT, Optional.empty());
    LastLine some = new LastLine(2, Optional.of("there may be more"), AT, Optional.of(AT));

    assertThat(csv.end(all)).isEqualTo("\"# 1 row, complete\"\r\n");
    assertThat(csv.end(some))
        .isEqualTo(
            "\"# 2 rows, not complete: there may be more; looked back to"
                + " 2026-11-24T14:45:10.000001Z\"\r\n");
    assertThat(ndjson.end(all))
        .isEqualTo(
            "{\"export\":{\"rows\":1,\"complete\":true,\"as_of\":\"2026-11-24T14:45:10.000001Z\"}}\n");
    assertThat(ndjson.end(some))
        .isEqualTo(
            "{\"export\":{\"rows\":2,\"complete\":false,\"why\":\"there may be more\","
                + "\"as_of\":\"2026-11-24T14:45:10.000001Z\","
                + "\"looked_back_to\":\"2026-11-24T14:45:10.000001Z\"}}\n");
  }

  private String csv(Object value) {
    return csv.row(List.of("a"), List.of(Optional.of(value)));
  }
}

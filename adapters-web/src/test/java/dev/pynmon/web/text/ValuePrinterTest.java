package dev.pynmon.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.value.DecodedValue;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValuePrinterTest {
  @Test
  void print_smallValue_standsOnOneLine() {
    DecodedValue value =
        map(
            entry("id", number("10427")),
            entry("lines", list(number("1"), text("a\"b"))),
            entry("none", new DecodedValue.None()),
            entry("ok", new DecodedValue.Bool(true)));

    assertThat(lines(value))
        .containsExactly(
            "{\"id\": 10427, \"lines\": [1, \"a\\\"b\"], \"none\": None, \"ok\": True}");
  }

  @Test
  void print_largeValue_isIndented() {
    String word = "x".repeat(50);
    DecodedValue value = map(entry("a", list(text(word), text(word))), entry("b", number("1")));

    assertThat(lines(value))
        .containsExactly(
            "{",
            "  \"a\": [",
            "    \"" + word + "\",",
            "    \"" + word + "\"",
            "  ],",
            "  \"b\": 1",
            "}");
  }

  @Test
  void print_named_putsTheNameBefore() {
    List<ValueLine> lines =
        ValuePrinter.print(
            List.of(entry("amount", number("128.40")), entry("currency", text("EUR"))));

    assertThat(shown(lines)).containsExactly("amount: 128.40", "currency: \"EUR\"");
    assertThat(lines.getFirst().lineTokens())
        .containsExactly(
            new ValueToken("key", "amount"),
            new ValueToken("p", ": "),
            new ValueToken("lit", "128.40"));
  }

  @Test
  void print_otherKinds_sayWhatTheyAre() {
    assertThat(lines(new DecodedValue.Items("tuple", List.of(number("1")), 1)))
        .containsExactly("(1)");
    assertThat(lines(new DecodedValue.Items("set", List.of(number("1")), 1)))
        .containsExactly("set {1}");
    assertThat(lines(new DecodedValue.Instance("decimal.Decimal", text("1.5"))))
        .containsExactly("decimal.Decimal(\"1.5\")");
    assertThat(lines(new DecodedValue.Instance("shop.Order", map(entry("id", number("1"))))))
        .containsExactly("shop.Order {\"id\": 1}");
    assertThat(lines(new DecodedValue.Opaque("pickle", "gASV", 1_234)))
        .containsExactly("pickle, 1,234 characters: gASV");
    assertThat(lines(new DecodedValue.Reference(new DataReference("__pynenc__client_data__:ab"))))
        .containsExactly("missing from the client data store: __pynenc__client_data__:ab");
    assertThat(lines(new DecodedValue.LeftOut("too deep"))).containsExactly("… too deep");
    assertThat(lines(new DecodedValue.Broken(new Damage("not JSON", "{\0"))))
        .containsExactly("not JSON: {\\u0000");
  }

  @Test
  void print_leftOutParts_areCounted() {
    assertThat(lines(new DecodedValue.Items("list", List.of(number("1")), 1_001)))
        .containsExactly("[1, … 1,000 more]");
    assertThat(lines(new DecodedValue.Text("abc", 2_003)))
        .containsExactly("\"abc\" … 2,000 more characters");
  }

  @Test
  void print_hostileText_isWrittenOut() {
    assertThat(lines(text("<script>\0\u202E\n"))).containsExactly("\"<script>\\u0000\\u202e\\n\"");
  }

  @Test
  void print_megabyteString_isCut() {
    assertThat(lines(text("x".repeat(1_000_000))))
        .containsExactly("\"" + "x".repeat(10_000) + "\" … 990,000 more characters");
  }

  @Test
  void print_smallItems_fillTheirLines() {
    DecodedValue numbers =
        list(IntStream.range(0, 50).mapToObj(i -> number("" + i)).toArray(DecodedValue[]::new));

    assertThat(lines(numbers))
        .containsExactly(
            "[",
            "  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,",
            "  22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40,",
            "  41, 42, 43, 44, 45, 46, 47, 48, 49",
            "]");
  }

  @Test
  void print_manyLines_stopAndSaySo() {
    DecodedValue word = text("a word that is not small");
    List<String> lines = lines(list(Collections.nCopies(5_000, word).toArray(DecodedValue[]::new)));

    assertThat(lines).hasSize(1_001).last().isEqualTo("… the rest is too large for this page");
  }

  private static List<String> lines(DecodedValue value) {
    return shown(ValuePrinter.print(value));
  }

  private static List<String> shown(List<ValueLine> lines) {
    return lines.stream()
        .map(
            line ->
                line.lineIndent()
                    + line.lineTokens().stream()
                        .map(ValueToken::tokenText)
                        .collect(Collectors.joining()))
        .toList();
  }

  private static DecodedValue.Entries map(DecodedValue.Entry... entries) {
    return new DecodedValue.Entries(List.of(entries), entries.length);
  }

  private static DecodedValue.Entry entry(String key, DecodedValue value) {
    return new DecodedValue.Entry(key, value);
  }

  private static DecodedValue.Items list(DecodedValue... items) {
    return new DecodedValue.Items("list", List.of(items), items.length);
  }

  private static DecodedValue number(String digits) {
    return new DecodedValue.Number(digits);
  }

  private static DecodedValue text(String text) {
    return new DecodedValue.Text(text, text.length());
  }
}

package dev.pynmon.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.search.Clue;
import dev.pynmon.domain.search.Condition;
import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.format.clue.ClueText;
import dev.pynmon.testkit.Extent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is looked for in arguments before they are read loses none of which a query holds. */
@Tag("slow")
class ClueTextTest {
  private static final IntPredicate PYTHON = unit -> unit > '~' || unit < ' ';
  private static final IntPredicate NOTHING = unit -> unit < ' ';
  private static final int TIMES = Extent.askedBy(System.getenv()).of(1_500, 4_000);
  private static final List<String> PIECES =
      List.of(
          "order",
          "K",
          "is",
          "\u212a",
          "\u0131",
          "\u017f",
          "\u0130",
          "9",
          "948262",
          "/",
          "\\",
          "\"",
          "*",
          "é",
          "日本",
          " ",
          "_",
          "%",
          "!",
          "-",
          "\n",
          "\ud83d\ude00",
          "u0041",
          "1e3",
          "None",
          "true");

  private final JsonValueDecoder decoder = new JsonValueDecoder();
  private final Random random = new Random(23);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "args.order:948262 | {\"order\": \"948262\"} | true",
        "args.order:948262 | {\"order\": \"1\"} | false",
        "args.order:948262 | {\"other\": \"948262\"} | false",
        "args.order.id:>5 | {\"order\": \"{\\\"id\\\": 6}\"} | true",
        "args.order.id:>5 | {\"order\": \"{\\\"no\\\": 6}\"} | false",
        "args:*KELVIN* | {\"a\": \"\\\"kelvin\\\"\"} | true",
        "args:*kelvin* | {\"a\": \"\\\"\\\\u212Aelvin\\\"\"} | true",
        "args:*größe* | {\"a\": \"\\\"gr\\\\u00f6\\\\u00dfe\\\"\"} | true",
        "args:*größe* | {\"a\": \"\\\"kleine\\\"\"} | false",
        "args:abc | {\"a\": \"\\\"\\\\u0061bc\\\"\"} | true",
        "args:2026-11-24T00:00:00 | {\"a\": \"{\\\"py/object\\\": 1}\"} | true",
        "args:none | {\"a\": \"null\"} | true",
        "args.a:none | {\"a\": \"null\"} | true",
        "args.a:none | {\"b\": \"null\"} | false",
      })
  void clue_isLookedForAsItIsWritten(String query, String json, boolean mayHold) {
    assertThat(mayHold(query, json)).isEqualTo(mayHold);
  }

  @Test
  void characters_thatAreTheSameInAnotherCase_areFound_howeverTheyAreWritten() {
    List<String> letters =
        IntStream.rangeClosed(' ', '~').mapToObj(letter -> "1" + (char) letter + "2").toList();
    for (int unit = '~' + 1; unit <= Character.MAX_VALUE; unit++) {
      String value = "1" + (char) unit + "2";
      for (String letter : Character.isSurrogate((char) unit) ? List.<String>of() : letters) {
        if (value.equalsIgnoreCase(letter)) {
          holdsOrIsNotLost("args:" + letter, json("a", value, PYTHON), true);
          holdsOrIsNotLost("args:" + letter, json("a", value, NOTHING), true);
        }
      }
    }
  }

  @Test
  void whateverAQueryHoldsOf_isNotLost() {
    int held = 0;
    for (int times = 0; times < TIMES; times++) {
      String name = some(1);
      String value = some(3);
      IntPredicate escaped = List.of(PYTHON, NOTHING, any()).get(times % 3);
      String part = value.substring(random.nextInt(value.length()));
      for (String asked : List.of(value, part)) {
        String query = "args:\"*" + asked.replaceAll("[\"\\\\*]", "\\\\$0") + "*\"";
        held += holdsOrIsNotLost(query, json(name, value, escaped), false) ? 1 : 0;
      }
    }
    assertThat(held).isGreaterThan(TIMES * 3 / 2);
  }

  private IntPredicate any() {
    return unit -> PYTHON.test(unit) || random.nextInt(3) == 0;
  }

  private String some(int most) {
    StringBuilder text = new StringBuilder();
    for (int left = 1 + random.nextInt(most); left > 0; left--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private boolean holdsOrIsNotLost(String query, String json, boolean must) {
    boolean holds = Search.parse(query, Instant.EPOCH).condition().holds(facts(json));
    assertThat(holds || !must).as("%s of %s", query, json).isTrue();
    assertThat(!holds || mayHold(query, json)).as("%s of %s", query, json).isTrue();
    return holds;
  }

  private static boolean mayHold(String query, String json) {
    Condition condition = Search.parse(query, Instant.EPOCH).condition();
    return Clue.of(condition)
        .map(clue -> ClueText.of(clue).mayBeIn(json.getBytes(UTF_8)))
        .orElse(true);
  }

  /** As pynenc writes them: JSON of names and of JSON. */
  @Test
  void ofManyTexts_theLongestSay() {
    List<String> texts = IntStream.rangeClosed(1, 400).mapToObj("a"::repeat).toList();

    assertThat(ClueText.of(new Clue(Clue.Place.ARGUMENTS, texts)).parts())
        .containsExactlyElementsOf(
            IntStream.iterate(100, n -> n - 1).limit(20).mapToObj("a"::repeat).toList());
  }

  private static String json(String name, String value, IntPredicate escaped) {
    return "{"
        + text(name, escaped)
        + ": "
        + text("{\"x\": [" + text(value, escaped) + "]}", escaped)
        + "}";
  }

  private static String text(String text, IntPredicate escaped) {
    StringBuilder json = new StringBuilder("\"");
    for (char unit : text.toCharArray()) {
      if (escaped.test(unit)) {
        json.append(String.format("\\u%04x", (int) unit));
      } else if (unit == '"' || unit == '\\') {
        json.append('\\').append(unit);
      } else {
        json.append(unit);
      }
    }
    return json.append('"').toString();
  }

  private Facts facts(String json) {
    Arguments arguments = ArgumentsJson.read(json);
    List<DecodedValue.Entry> entries = new ArrayList<>();
    arguments
        .serialized()
        .forEach(
            (name, text) ->
                entries.add(new DecodedValue.Entry(name, decoder.decode(StoredText.whole(text)))));
    return new ArgumentsAlone(new DecodedValue.Entries(entries, entries.size()));
  }

  private record ArgumentsAlone(DecodedValue arguments) implements Facts {
    @Override
    public List<String> texts(Field field) {
      return List.of();
    }

    @Override
    public Optional<DecodedValue> value(Field field) {
      return field == Field.ARGS ? Optional.of(arguments) : Optional.empty();
    }

    @Override
    public Optional<Instant> moment(Field field) {
      return Optional.empty();
    }

    @Override
    public Optional<Duration> span(Field field) {
      return Optional.empty();
    }

    @Override
    public Optional<BigDecimal> number(Field field) {
      return Optional.empty();
    }
  }
}

package dev.pynmon.domain.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The golden vectors of the wire format, section 2.2. */
class ArgumentsIdTest {
  @Test
  void noArguments_haveAnIdOfTheirOwn() {
    assertThat(ArgumentsId.of(Map.of())).isEqualTo(ArgumentsId.NONE);
    assertThat(ArgumentsId.NONE.value()).isEqualTo("no_args");
  }

  @Test
  void orderOfTheArguments_doesNotMatter() {
    Map<String, String> forward = new LinkedHashMap<>();
    forward.put("x", "1");
    forward.put("y", "2");
    Map<String, String> backward = new LinkedHashMap<>();
    backward.put("y", "2");
    backward.put("x", "1");
    assertId(forward, "6857a49047834b235f1ef33fb59313f9c8c8f7f8b7756a1b2bbd5597e690a1cc");
    assertId(backward, "6857a49047834b235f1ef33fb59313f9c8c8f7f8b7756a1b2bbd5597e690a1cc");
  }

  @Test
  void numberAndNull_differ() {
    assertId(Map.of("n", "2"), "c8baa47f0232c99163d17d3385ed59e7656e9c85922d3c7b1614272d7cc69aa4");
    assertId(
        Map.of("n", "null"), "a65651594d44f4aa3394eb40c678758b26d32634ffd51111e7160df1cb02595a");
  }

  @Test
  void escapeInTheSerializedText_countsAsItsSixCharacters() {
    assertId(
        Map.of("msg", "\"bad \\u00e9\""),
        "075173614bc7003e2c3a57ed7acbc11c8c6dbdbfa90318d181c37e3234325ddc");
  }

  @Test
  void onlyWhatJsonDemands_isEscaped() {
    assertId(
        Map.of("a", "é\n\t\u0001\u007f\"\\/"),
        "b75b0a157458231ac51a129ada723d6131ca57181e69c6aa4c1269184b7ae942");
  }

  @Test
  void manyArguments_areSortedByName() {
    assertId(
        Map.of(
            "s", "\"h\\u00e9llo \\\"q\\\"\"",
            "n", "1.5",
            "flag", "true",
            "nothing", "null",
            "lst", "null"),
        "1b48386f9ad72bcf5a8856bdc2c364d1adfa44e69c8f8b50c1e69c8de63d212b");
  }

  @Test
  void reference_countsItself_notItsContent() {
    String serialized = "\"" + "A".repeat(1_100) + "\"";
    assertId(
        Map.of(
            "s", DataReference.to(serialized).value(),
            "n", "1.5",
            "flag", "true",
            "nothing", "null",
            "lst", "null"),
        "91a276068b54df2d580752e59077a22df07322d20b04a398d772324a9f827b51");
  }

  @Test
  void names_areSortedByCodePoint_notByUtf16Unit() {
    assertThat(PythonJsonText.CODE_POINT_ORDER.compare("\uFFFD", "😀")).isNegative();
    assertThat("\uFFFD".compareTo("😀")).isPositive();
  }

  /** Halves of characters, too. */
  @Test
  void names_areOrderedAsTheirCodePointsAre() {
    List<String> texts = new ArrayList<>(List.of(""));
    for (int begun = 0; texts.get(begun).length() < 3; begun++) {
      String text = texts.get(begun);
      "ab\uFFFD\uD83D\uD83E\uDE00".chars().forEach(unit -> texts.add(text + (char) unit));
    }

    for (String left : texts) {
      for (String right : texts) {
        int[] ours = left.codePoints().toArray();
        int order = Arrays.compare(ours, right.codePoints().toArray());
        assertThat(Integer.signum(PythonJsonText.CODE_POINT_ORDER.compare(left, right)))
            .isEqualTo(Integer.signum(order));
      }
    }
  }

  private static void assertId(Map<String, String> arguments, String id) {
    assertThat(ArgumentsId.of(arguments).value()).isEqualTo(id);
  }
}

package dev.pynmon.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.pynmon.domain.call.ArgumentMask;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTextTest {
  private static final String MARK = "\"(hidden by --mask-arguments)\"";
  private static final ArgumentMask MASK = new ArgumentMask(List.of("*password*", "token"));

  private final JsonValueDecoder decoder = new JsonValueDecoder();

  private String masked(String text) {
    return decoder.mask(StoredText.whole(text), MASK).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"token\": \"s3cret\", \"a\": 1} | {\"token\": #, \"a\": 1}",
        "{\"a\":{\"b\":[{\"DB_Password\":s}]}} | ALL",
        "{\"a\":{\"b\":[{\"DB_Password\":\"s3cret\"}]}} | {\"a\":{\"b\":[{\"DB_Password\":#}]}}",
        "{\"token\": {\"deep\": [1, \"}\"]}, \"z\": true} | {\"token\": #, \"z\": true}",
        "{\"token\":12345} | {\"token\":#}",
        "{\"token\":-1.5e3 } | {\"token\":# }",
        "{\"token\":NaN,\"b\":null} | {\"token\":#,\"b\":null}",
        "{\"token\":null} | {\"token\":#}",
        "{\"token\":[]} | {\"token\":#}",
        "{\"tok\\u0065n\":\"s\"} | {\"tok\\u0065n\":#}",
        "{\"token\":\"a\",\"token\":\"b\"} | {\"token\":#,\"token\":#}",
        "[[\"Token\", \"s3cret\"], [\"a\", \"b\"]] | [[\"Token\", #], [\"a\", \"b\"]]",
        "{\"py/tuple\": [\"token\", {\"x\": 1}, 2]} | {\"py/tuple\": [\"token\", #, #]}",
        "[\"a\", \"token\", \"b\"] | [\"a\", \"token\", \"b\"]",
        "{\"py/object\":\"shop.Login\",\"password\":\"s3cret\"} | {\"py/object\":\"shop.Login\",\"password\":#}",
        "\"token\" | \"token\"",
        "{} | {}",
        "{\"a\":1} {\"token\":2} | ALL",
        "token=s3cret | ALL",
        "gASVDgAAAAAAAACMBnMzY3JldJQu | ALL",
      })
  void hiddenNames_loseTheirValues_andAllElseStaysAsItIs(String text, String expected) {
    assertThat(masked(text))
        .isEqualTo(expected.equals("ALL") ? ArgumentMask.HIDDEN : expected.replace("#", MARK));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1, \"password\": \"s3cr",
        "{\"a\": 1, \"password\": {\"x\": \"s3c",
        "{\"a\": 1, \"password\": [12"
      })
  void cutText_hidesAValueWithoutEnd(String start) {
    assertThat(decoder.mask(new StoredText(start, 900, true), MASK))
        .isEqualTo(new StoredText("{\"a\": 1, \"password\": " + MARK, 900, true));
  }

  @Test
  void cutText_thatCannotBeLookedInto_keepsItsLength() {
    assertThat(decoder.mask(new StoredText("gARLAy4", 900, true), MASK))
        .isEqualTo(new StoredText(ArgumentMask.HIDDEN, 900, true));
    assertThat(decoder.mask(new StoredText("\"a\": {\"token\": \"s", 900, true), MASK))
        .isEqualTo(new StoredText(ArgumentMask.HIDDEN, 900, true));
  }

  @Test
  void cutText_endingWithAComma_isLookedInto() {
    assertThat(decoder.mask(new StoredText("[{\"token\": 1}, ", 900, true), MASK))
        .isEqualTo(new StoredText("[{\"token\": " + MARK + "}, ", 900, true));
  }

  @Test
  void cutText_withoutHiddenValues_staysAsItIs() {
    StoredText list = new StoredText("[{\"a\": \"some te", 900, true);
    StoredText name = new StoredText("{\"a\": 1, \"password\": ", 900, true);
    StoredText string = new StoredText("\"some te", 900, true);

    assertThat(decoder.mask(list, MASK)).isSameAs(list);
    assertThat(decoder.mask(name, MASK)).isSameAs(name);
    assertThat(decoder.mask(string, MASK)).isSameAs(string);
  }

  @Test
  void largeText_isCutInTheRightPlaces() {
    String filler = "\"" + "ä€😀x".repeat(40_000) + "\"";
    String text = "{\"a\":" + filler + ",\"token\":" + filler + ",\"b\":" + filler + "}";

    assertThat(masked(text))
        .isEqualTo("{\"a\":" + filler + ",\"token\":" + MARK + ",\"b\":" + filler + "}");
  }

  @Test
  void deepText_isLookedIntoToTheBottom() {
    int depth = 50_000;
    String text = "[".repeat(depth) + "{\"token\":1}" + "]".repeat(depth);

    assertThat(masked(text)).contains("{\"token\":" + MARK + "}");
    assertThat(masked("[".repeat(100_001) + "]".repeat(100_001))).isEqualTo(ArgumentMask.HIDDEN);
  }

  @Test
  void reference_isNoValue() {
    String reference = "__pynenc__client_data__:" + "0".repeat(64);

    assertThat(masked(reference)).isEqualTo(reference);
  }

  @Test
  void nothingHidden_changesNothing() {
    StoredText pickle = StoredText.whole("gARLAy4=\n");

    assertThat(decoder.mask(pickle, ArgumentMask.NONE)).isSameAs(pickle);
  }

  @Test
  void hiddenValues_decodeToANote() {
    DecodedValue hidden = new DecodedValue.LeftOut("hidden by --mask-arguments");

    assertThat(decoder.decode(StoredText.whole(ArgumentMask.HIDDEN))).isEqualTo(hidden);
    assertThat(decoder.decode(StoredText.whole(masked("{\"token\":1}"))))
        .isEqualTo(new DecodedValue.Entries(List.of(new DecodedValue.Entry("token", hidden)), 1));
  }

  /** A filter is a text in a record, and the values in it are serialized once more. */
  @Test
  void record_isMaskedInItsTexts_whateverTheyHold() {
    String filter = "{\"arguments\": {\"token\": \"1\", \"a\": \"{\\\"password\\\": 1}\"}}";
    String pickled = "{\"a\":\"gASVDgAAAAAAAACMBnMzY3JldJQu\",\"b\":\"plain\"}";
    String record = "{\"n\":1,\"filter\":" + TextNode.valueOf(filter) + "}";
    assertThat(decoder.maskRecord(record, MASK))
        .doesNotContain("\\\"1\\\"", "password\\\\\\\": 1")
        .contains("\"n\":1", "token");
    assertThat(decoder.maskRecord(pickled, MASK)).isEqualTo("{\"a\":" + MARK + ",\"b\":\"plain\"}");
    assertThat(decoder.maskRecord("{\"token\":{\"x\":1}}", MASK))
        .isEqualTo("{\"token\":" + MARK + "}");
    assertThat(decoder.maskRecord("{\"a\":\"[[\\\"token\\\", 7]]\"}", MASK)).doesNotContain("7");
    assertThat(decoder.maskRecord("{\"a\":", MASK)).isEqualTo(ArgumentMask.HIDDEN);
    assertThat(decoder.maskRecord(record, new ArgumentMask(List.of()))).isEqualTo(record);
  }
}

package dev.pynmon.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.value.DecodedException;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredExceptionsTest {
  private static final String REFERENCE =
      "__pynenc__client_data__:add84d6ac4a79351718233f69f04fa0c22dc9f47971c9e6bad49c91ef30c5cd9";

  private final JsonValueDecoder decoder = new JsonValueDecoder();

  @Test
  void realExceptions_haveTypeAndMessage() {
    assertThat(Resource.lines("exceptions.tsv").stream().map(this::sentence))
        .containsExactly(
            "ConnectionError: carrier timeout",
            "LookupError: order 1: out of stock",
            "LookupError: order 5: out of stock",
            "ValueError: card declined for order 3 <b>&amp;</b>",
            "ValueError: no luck for SHOP",
            "ValueError: no luck for 日本",
            "ValueError: no luck for a/b %c",
            "ValueError: no luck for sh*p",
            "ValueError: no luck for shop-2",
            "ValueError: no luck for shop:1",
            "ValueError: no luck for shop",
            "ValueError: no luck for shop_2");
  }

  @Test
  void jsonSerializersForm_isRead() {
    assertThat(
            sentence(
                record(
                    "ValueError",
                    "{\\\"__pynenc__std_py_exc__\\\": {\\\"type\\\":\\\"ValueError\\\",\\\"args\\\":"
                        + "[\\\"bad \\\\u00e9\\\"],\\\"message\\\":\\\"bad \\\\u00e9\\\"}}")))
        .isEqualTo("ValueError: bad é");
  }

  @Test
  void clientException_isRead() {
    assertThat(
            sentence(
                record(
                    "Declined",
                    "{\\\"__pynenc__client_exception__\\\": {\\\"module\\\": \\\"shop\\\","
                        + " \\\"qualname\\\": \\\"Declined\\\", \\\"args\\\": [3],"
                        + " \\\"message\\\": \\\"card 3\\\"}}")))
        .isEqualTo("Declined: card 3");
  }

  @Test
  void pickledException_isOpaque_withoutAMessage() {
    DecodedException exception = read(record("ValueError", "gARLAy4=\\n"));
    assertThat(exception)
        .isEqualTo(
            new DecodedException(
                "ValueError", "", false, new DecodedValue.Opaque("pickle", "gARLAy4=", 9)));
  }

  @Test
  void pynencsOwnError_hasItsMessage() {
    DecodedException exception =
        read(
            "{\"error_name\": \"TaskRoutingError\", \"pynenc_error\": true, \"error_data\":"
                + " \"{\\\"task_id_key\\\": \\\"shop.charge\\\", \\\"message\\\": \\\"no\\\"}\"}");
    assertThat(exception.type()).isEqualTo("TaskRoutingError");
    assertThat(exception.message()).isEqualTo("no");
    assertThat(exception.pynencError()).isTrue();
  }

  @Test
  void pynencsOwnErrorWithoutFields_hasNoMessage() {
    assertThat(
            sentence(
                "{\"error_name\": \"RetryError\", \"pynenc_error\": true, \"error_data\": \"{}\"}"))
        .isEqualTo("RetryError: ");
  }

  @Test
  void detailsInTheClientDataStore_areAReferenceFirst() {
    assertThat(read(record("ValueError", REFERENCE)))
        .isEqualTo(
            new DecodedException(
                "ValueError", "", false, new DecodedValue.Reference(new DataReference(REFERENCE))));
  }

  @Test
  void detailsFromTheClientDataStore_giveTheMessage() {
    StoredText details =
        StoredText.whole(
            "{\"py/reduce\": [{\"py/type\": \"builtins.ValueError\"},"
                + " {\"py/tuple\": [\"long\"]}, {}]}");
    DecodedException exception =
        decoder.decodeException(StoredText.whole(record("ValueError", REFERENCE)), details);
    assertThat(exception.type() + ": " + exception.message()).isEqualTo("ValueError: long");
  }

  @Test
  void cutDetails_giveTheBeginningOfTheMessage() {
    StoredText details =
        new StoredText(
            "{\"py/reduce\": [{\"py/type\": \"builtins.ValueError\"}, {\"py/tuple\": [\"lon",
            5_000,
            true);
    DecodedException exception =
        decoder.decodeException(StoredText.whole(record("ValueError", REFERENCE)), details);
    assertThat(exception.type()).isEqualTo("ValueError");
    assertThat(PythonText.repr(exception.details())).isEqualTo("builtins.ValueError('lon', …)");
    assertThat(exception.message()).isEqualTo("lon");
  }

  @Test
  void cutRecord_givesTypeAndWhatIsLeft() {
    DecodedException exception =
        decoder.decodeException(
            new StoredText(
                "{\"error_name\": \"ValueError\", \"pynenc_error\": false, \"error_data\": \"\\\"ab",
                5_000,
                true));
    assertThat(exception.type()).isEqualTo("ValueError");
    assertThat(exception.message()).isEqualTo("ab");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "builtins.ValueError | [] | ``",
        "builtins.ValueError | [\"x\", \"y\"] | ('x', 'y')",
        "builtins.ValueError | [null] | None",
        "builtins.KeyError | [\"k\"] | 'k'",
        "builtins.FileNotFoundError | [2, \"No such file\"] | [Errno 2] No such file",
        "builtins.FileNotFoundError | [2, \"No such file\", \"f\"] | [Errno 2] No such file: 'f'",
        "shop.Declined | [{\"order\": 3}] | {'order': 3}"
      })
  void message_isWhatPythonPrints(String type, String arguments, String message) {
    StoredText details =
        StoredText.whole(
            "{\"py/reduce\": [{\"py/type\": \"%s\"}, {\"py/tuple\": %s}, {}]}"
                .formatted(type, arguments));
    assertThat(decoder.decodeException(StoredText.whole(record("X", REFERENCE)), details).message())
        .isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "5", "{\"error_name\": ", "gARLAy4=", "{}", "\u0000"})
  void whatIsNoException_isBroken(String text) {
    DecodedException exception = read(text);
    assertThat(exception.type()).isEqualTo("unknown exception");
    assertThat(exception.message()).isEmpty();
    assertThat(exception.details()).isInstanceOf(DecodedValue.Broken.class);
  }

  @Test
  void missingName_isTakenFromTheDetails() {
    assertThat(
            sentence(
                "{\"error_data\": \"{\\\"py/reduce\\\": [{\\\"py/type\\\": \\\"shop.Lost\\\"},"
                    + " {\\\"py/tuple\\\": [\\\"m\\\"]}]}\"}"))
        .isEqualTo("Lost: m");
  }

  @Test
  void detailsThatAreNoText_areShownAsTheyAre() {
    assertThat(PythonText.repr(read("{\"error_name\": \"E\", \"error_data\": [1]}").details()))
        .isEqualTo("[1]");
  }

  private static String record(String name, String escapedData) {
    return "{\"error_name\": \"%s\", \"pynenc_error\": false, \"error_data\": \"%s\"}"
        .formatted(name, escapedData);
  }

  private DecodedException read(String text) {
    return decoder.decodeException(StoredText.whole(text));
  }

  private String sentence(String text) {
    DecodedException exception = read(text);
    return exception.type() + ": " + exception.message();
  }
}

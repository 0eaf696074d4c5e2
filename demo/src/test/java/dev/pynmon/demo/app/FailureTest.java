package dev.pynmon.demo.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.demo.task.Failure;
import dev.pynmon.demo.value.Text;
import dev.pynmon.domain.value.DecodedException;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.format.JsonValueDecoder;
import org.junit.jupiter.api.Test;

class FailureTest {
  private final ValueDecoder decoder = new JsonValueDecoder();

  @Test
  void storedException_isWhatPynencWrites() {
    Failure failure = Failure.builtin("ValueError", "card declined for order 3 <b>&amp;</b>");

    assertThat(failure.stored(failure.details()))
        .isEqualTo(
            "{\"error_name\": \"ValueError\", \"pynenc_error\": false, \"error_data\":"
                + " \"{\\\"py/reduce\\\": [{\\\"py/type\\\": \\\"builtins.ValueError\\\"},"
                + " {\\\"py/tuple\\\": [\\\"card declined for order 3 <b>&amp;</b>\\\"]}, {}]}\"}");
  }

  @Test
  void storedException_isReadBackWithItsMessage() {
    Failure failure = Troubles.badFeed("grosso", 3);
    DecodedException decoded =
        decoder.decodeException(StoredText.whole(failure.stored(failure.details())));

    assertThat(decoded.type()).isEqualTo("RuntimeError");
    assertThat(decoded.message()).isEqualTo(failure.message()).contains("Traceback", "\n  File \"");
  }

  @Test
  void longException_liesInTheClientDataStore() {
    Failure failure = Troubles.modelFailed("north");
    Text details = Text.of(failure.details());

    assertThat(details.large()).contains(failure.details());
    assertThat(
            decoder
                .decodeException(
                    StoredText.whole(failure.stored(details.stored())),
                    StoredText.whole(failure.details()))
                .message())
        .isEqualTo(failure.message());
  }
}

package dev.pynmon.web.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.page.Body;
import dev.pynmon.web.page.Incoming;
import dev.pynmon.web.page.Peer;
import dev.pynmon.web.url.Query;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void form_is_read_as_a_query_is() {
    Query form = Forms.read(sent("a=1&b=%C3%A4+x&a=2", "content-type", FORM), 100);

    assertThat(form.all("a")).containsExactly("1", "2");
    assertThat(form.all("b")).containsExactly("\u00e4 x");
  }

  @ParameterizedTest
  @CsvSource({"content-length, 0", "content-type, application/json", "x, y"})
  void empty_body_is_a_form_of_nothing(String name, String value) {
    Body never =
        _ -> {
          throw new AssertionError("read");
        };
    Incoming empty = new Incoming("POST", "/", "", Map.of(name, value), Peer.LOCAL, never);

    assertThat(Forms.read(empty, 100)).isEqualTo(Query.NONE);
  }

  @Test
  void form_has_as_many_bytes_as_it_may_and_no_more_is_read() {
    assertThat(Forms.read(sent("a=" + "x".repeat(98), "content-type", FORM), 100).all("a"))
        .containsExactly("x".repeat(98));
    refused(sent("a=" + "x".repeat(99), "content-type", FORM), 413);
    refused(sent("a=" + "x".repeat(1_000_000), "content-type", FORM), 413);
  }

  @ParameterizedTest
  @CsvSource({"''", "text/plain", "multipart/form-data", "application/json; x=" + FORM})
  void anything_else_is_refused(String type) {
    refused(sent("a=1", "content-type", type), 415);
  }

  private static void refused(Incoming incoming, int status) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Forms.read(incoming, 100))
        .satisfies(thrown -> assertThat(thrown.problem().status()).isEqualTo(status));
  }

  private static byte[] first(ByteArrayInputStream body, int most) {
    byte[] bytes = new byte[Math.min(most, body.available())];
    body.readNBytes(bytes, 0, bytes.length);
    return bytes;
  }

  /** Sent in pieces, whose length nobody says. */
  private static Incoming sent(String form, String name, String value) {
    ByteArrayInputStream body = new ByteArrayInputStream(form.getBytes(UTF_8));
    return new Incoming(
        "POST",
        "/",
        "",
        Map.of("transfer-encoding", "chunked", name, value),
        Peer.LOCAL,
        most -> first(body, most));
  }
}

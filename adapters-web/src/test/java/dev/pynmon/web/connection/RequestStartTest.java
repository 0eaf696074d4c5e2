package dev.pynmon.web.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestStartTest {
  @Test
  void old_request_becomes_one_of_http_1_1_that_is_the_last() {
    assertThat(start("GET /x HTTP/1.0\r\nHost: shop\r\nA: b\r\n\r\n"))
        .isEqualTo("GET /x HTTP/1.1\r\nConnection: close\r\nHost: shop\r\nA: b\r\n\r\n");
  }

  @Test
  void old_request_needs_no_host() {
    assertThat(start("GET / HTTP/1.0\r\n\r\n"))
        .isEqualTo("GET / HTTP/1.1\r\nConnection: close\r\nHost: localhost\r\n\r\n");
    assertThat(start("GET / HTTP/1.0\r\nX-Host: a\r\nhOsT: b\r\n\r\n"))
        .isEqualTo("GET / HTTP/1.1\r\nConnection: close\r\nX-Host: a\r\nhOsT: b\r\n\r\n");
  }

  @Test
  void old_request_may_come_byte_by_byte_and_with_what_follows() {
    String request = "POST / HTTP/1.0\r\nContent-Length: 3\r\n\r\n";
    String expected =
        "POST / HTTP/1.1\r\nConnection: close\r\nHost: localhost\r\nContent-Length: 3\r\n\r\n";

    assertThat(start(request.split(""))).isEqualTo(expected);
    assertThat(start(request + "abc")).isEqualTo(expected + "abc");
  }

  @Test
  void old_request_that_breaks_off_is_given_as_far_as_it_came() {
    assertThat(start("GET / HTTP/1.0\r\nHost: x\r\n"))
        .isEqualTo("GET / HTTP/1.1\r\nConnection: close\r\nHost: localhost\r\nHost: x\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n",
        "GET / HTTP/2.0\r\n",
        "GET /?a= HTTP/1.0 HTTP/1.1\r\n",
        "GET / HTTP/1.0\n",
        "HTTP/1.0\r\n",
        "\r\n",
        "\n",
        "no line"
      })
  void all_else_is_left_alone(String bytes) {
    assertThat(start(bytes)).isEqualTo(bytes);
    assertThat(start(bytes.split(""))).isEqualTo(bytes);
  }

  @Test
  void nothing_is_waited_for_behind_the_first_line_of_today() {
    assertThat(start("GET / HTTP/1.1\r", "\nHost", "never asked for"))
        .isEqualTo("GET / HTTP/1.1\r\nHost");
  }

  @Test
  void line_without_end_is_not_kept_for_ever() {
    String part = "a".repeat(8_192);

    assertThat(start(part, part, part, part, part, part, part, part)).hasSize(5 * 8_192);
  }

  private static String start(String... parts) {
    Deque<String> rest = new ArrayDeque<>(List.of(parts));
    byte[] first = rest.removeFirst().getBytes(ISO_8859_1);
    RequestStart start =
        new RequestStart(
            first, () -> rest.isEmpty() ? null : rest.removeFirst().getBytes(ISO_8859_1));
    return new String(start.asHttp11(), ISO_8859_1);
  }
}

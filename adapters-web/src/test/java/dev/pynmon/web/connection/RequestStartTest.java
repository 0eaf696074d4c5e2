package dev.pynmon.web.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    assertThat(refusal(part, part, part, part, part, part, part, part).status().code())
        .isEqualTo(414);
  }

  @Test
  void address_of_a_log_may_be_long() {
    String request = "GET /log?log=" + "a".repeat(131_000) + " HTTP/1.1\r\nHost: x\r\n";

    assertThat(start(request)).isEqualTo(request);
    assertThat(start(request.split("(?<=\\G.{777})"))).startsWith(request.substring(0, 131_020));
    assertThat(start(request.replace("HTTP/1.1", "HTTP/1.0") + "\r\n"))
        .isEqualTo(request.replace("Host", "Connection: close\r\nHost") + "\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "/log?log=, 131200",
    "/log/more?log=, 20000",
    "/invocations/?log=, 16384",
    "/log, 20000",
    "'', 20000"
  })
  void longer_ones_are_refused_to_whom_they_say_they_are(String beginning, int length) {
    String line = "GET " + beginning + "a".repeat(length) + " HTTP/1.1\r\n";
    String headers = "Host: x\r\nAccept: text/html, */*\r\n\r\n";

    for (String[] parts :
        List.of(new String[] {line, headers}, (line + headers).split("(?<=\\G.{99})"))) {
      RequestException refusal = refusal(parts);
      assertThat(refusal.status().code()).isEqualTo(414);
      assertThat(refusal.request().method()).isEqualTo("GET");
      assertThat(refusal.request().headers().get(HeaderNames.ACCEPT).get()).isEqualTo("text/html");
    }
    assertThat(refusal(line, "\r\n").request().headers().contains(HeaderNames.ACCEPT)).isFalse();
    assertThat(refusal(line).request().headers().contains(HeaderNames.ACCEPT)).isFalse();
  }

  @Test
  void long_address_without_a_place_is_told_to_ask_again() {
    AddressRoom full = new AddressRoom(_ -> true, 0, Duration.ZERO);
    byte[] request = ("GET /?log=" + "a".repeat(20_000) + " HTTP/1.1\r\n\r\n").getBytes(ISO_8859_1);
    RequestStart start = new RequestStart(request, () -> null, full);

    assertThatThrownBy(start::asHttp11)
        .isInstanceOfSatisfying(
            RequestException.class, busy -> assertThat(busy.status().code()).isEqualTo(503));
    assertThat(start.isLong()).isFalse();
  }

  private static RequestException refusal(String... parts) {
    return catchThrowableOfType(RequestException.class, () -> start(parts));
  }

  private static String start(String... parts) {
    Deque<String> rest = new ArrayDeque<>(List.of(parts));
    byte[] first = rest.removeFirst().getBytes(ISO_8859_1);
    RequestStart start =
        new RequestStart(
            first,
            () -> rest.isEmpty() ? null : rest.removeFirst().getBytes(ISO_8859_1),
            new AddressRoom(path -> path.equals("/log"), 1, Duration.ZERO));
    return new String(start.asHttp11(), ISO_8859_1);
  }
}

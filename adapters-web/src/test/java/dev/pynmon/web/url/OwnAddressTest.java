package dev.pynmon.web.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnAddressTest {
  @ParameterizedTest
  @CsvSource({
    "/, /",
    "'', /",
    "?next=/, /?next=%2F",
    "/invocations/?status=failed&limit=5, /invocations?status=failed&limit=5",
    "/invocations/0a1b?x=%26, /invocations/0a1b?x=%26",
    "/apps/shop/broker/queue?queue=bulk, /apps/shop/broker/queue?queue=bulk",
    "/%2F%2Fevil.example/x, /%2F%2Fevil.example/x",
    "/\\evil.example, /%5Cevil.example",
    "/<script>?a=\"b, /%3Cscript%3E?a=%22b",
    "/a?next=//evil.example, /a?next=%2F%2Fevil.example",
  })
  void address_of_ours_is_made_anew(String given, String made) {
    assertThat(OwnAddress.of(given, "").map(own -> own.url("").toString())).contains(made);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "broker",
        "//evil.example",
        "//evil.example/x",
        "///evil.example",
        "/a//evil.example",
        "/apps/shop//evil.example",
        "\\\\evil.example",
        "http://evil.example/",
        "https:evil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        " /broker",
        "\t//evil.example",
        "/%zz",
        "/a?b=%zz"
      })
  void anything_else_is_refused(String given) {
    assertThat(OwnAddress.of(given, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/other", "/pynmonitor", "//pynmon/", "/pynmon//evil.example"})
  void address_outside_of_the_base_path_is_refused(String given) {
    assertThat(OwnAddress.of(given, "/pynmon")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/pynmon, /pynmon/", "/pynmon/, /pynmon/", "/pynmon/broker/, /pynmon/broker"})
  void address_inside_of_it_keeps_it(String given, String made) {
    assertThat(OwnAddress.of(given, "/pynmon").map(own -> own.url("/pynmon").toString()))
        .contains(made);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example/broker",
        "http://monitor:80/broker",
        "http://monitor:8000@evil.example/broker",
        "mailto:x",
        "not a uri"
      })
  void whole_address_of_another_host_is_refused(String given) {
    assertThat(OwnAddress.of(given, "monitor:8000", "")).isEmpty();
  }
}

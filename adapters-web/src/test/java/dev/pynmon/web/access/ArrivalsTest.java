package dev.pynmon.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.web.page.Arrival;
import dev.pynmon.web.page.Body;
import dev.pynmon.web.page.Incoming;
import dev.pynmon.web.page.Peer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalsTest {
  private static final Peer PROXY = new Peer("10.0.0.1", false, false);
  private static final Peer STRANGER = new Peer("192.0.2.9", false, false);

  private final Arrivals arrivals =
      new Arrivals(
          new AccessConfig(
              SessionKey.random(),
              Set.of(),
              Optional.empty(),
              List.of(AddressRange.parse("10.0.0.0/8").orElseThrow()),
              Optional.empty()));

  @Test
  void request_of_the_machine_itself_is_direct() {
    assertThat(of(Peer.LOCAL, Map.of("host", "localhost:8000")))
        .isEqualTo(new Arrival("http", false, "localhost:8000", "", "127.0.0.1", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "forwarded",
        "via",
        "x-forwarded-for",
        "x-forwarded-proto",
        "x-forwarded-host",
        "x-forwarded-prefix",
        "x-forwarded-anything"
      })
  void request_that_was_forwarded_is_not_direct(String header) {
    assertThat(of(Peer.LOCAL, Map.of("host", "localhost", header, "x")).direct()).isFalse();
  }

  @Test
  void request_from_elsewhere_or_by_another_name_is_not_direct() {
    assertThat(of(STRANGER, Map.of("host", "localhost")).direct()).isFalse();
    assertThat(of(Peer.LOCAL, Map.of("host", "10.1.2.3")).direct()).isFalse();
  }

  @Test
  void what_a_trusted_proxy_says_counts() {
    assertThat(
            of(
                PROXY,
                Map.of(
                    "host", "127.0.0.1:8000",
                    "x-forwarded-for", "192.0.2.7",
                    "x-forwarded-proto", "HTTPS",
                    "x-forwarded-host", "monitor.example.org",
                    "x-forwarded-prefix", "/tools/")))
        .isEqualTo(new Arrival("https", true, "monitor.example.org", "/tools", "192.0.2.7", false));
  }

  @Test
  void what_anybody_else_says_does_not() {
    assertThat(
            of(
                STRANGER,
                Map.of(
                    "host", "10.1.1.1",
                    "x-forwarded-for", "127.0.0.1",
                    "x-forwarded-proto", "https",
                    "x-forwarded-host", "evil.example",
                    "x-forwarded-prefix", "/evil")))
        .isEqualTo(new Arrival("http", false, "10.1.1.1", "", "192.0.2.9", false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "192.0.2.7 | 192.0.2.7",
        "198.51.100.1, 192.0.2.7 | 192.0.2.7",
        "192.0.2.7, 10.0.0.2 | 192.0.2.7",
        "127.0.0.1, 192.0.2.7, 10.0.0.3, 10.0.0.2 | 192.0.2.7",
        "unknown, 10.0.0.2 | 10.0.0.2",
        "evil | 10.0.0.1",
        "2001:db8::7 | 2001:db8::7",
      })
  void visitor_is_the_last_address_that_no_trusted_proxy_has(String header, String address) {
    assertThat(of(PROXY, Map.of("x-forwarded-for", header)).address()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example", "evil", "/a b", "/a?b", "https://evil.example", "/a//b"})
  void prefix_that_is_none_is_left_out(String prefix) {
    assertThat(of(PROXY, Map.of("x-forwarded-prefix", prefix)).prefix()).isEmpty();
  }

  @Test
  void of_several_values_the_last_counts_which_the_nearest_proxy_wrote() {
    Arrival arrival =
        of(
            PROXY,
            Map.of(
                "x-forwarded-host", "evil.example, ours.example", "x-forwarded-proto", "a,https"));

    assertThat(arrival.host()).isEqualTo("ours.example");
    assertThat(arrival.isSecure()).isTrue();
  }

  @Test
  void scheme_is_known_where_we_encrypt_or_a_proxy_tells() {
    assertThat(of(new Peer("192.0.2.9", false, true), Map.of()).schemeKnown()).isTrue();
    assertThat(of(PROXY, Map.of("x-forwarded-proto", "http")).schemeKnown()).isTrue();
    assertThat(of(PROXY, Map.of("x-forwarded-proto", "ftp")).schemeKnown()).isFalse();
  }

  private Arrival of(Peer peer, Map<String, String> headers) {
    return arrivals.of(new Incoming("GET", "/", "", new HashMap<>(headers), peer, Body.NONE));
  }
}

package dev.pynmon.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.web.page.Arrival;
import dev.pynmon.web.page.Body;
import dev.pynmon.web.page.Incoming;
import dev.pynmon.web.page.Peer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {
  private static final Arrival PLAIN =
      new Arrival("http", false, "monitor:8000", "", "192.0.2.7", false);
  private static final Arrival SECURE =
      new Arrival("https", true, "monitor", "", "192.0.2.7", false);

  @ParameterizedTest
  @CsvSource({
    "http://monitor:8000, ''",
    "HTTP://MONITOR:8000, ''",
    "https://monitor:8000, ''",
    "'', same-origin",
    "http://monitor:8000, same-origin",
  })
  void page_of_ours_is_ours(String origin, String site) {
    assertThat(sender(PLAIN, origin, site)).isEqualTo(Sender.OURS);
  }

  @ParameterizedTest
  @CsvSource({
    "http://evil.example, ''",
    "http://monitor, ''",
    "http://monitor:8001, ''",
    "http://monitor:8000.evil.example, ''",
    "http://monitor:8000@evil.example, ''",
    "ftp://monitor:8000, ''",
    "monitor:8000, ''",
    "null, ''",
    "'http://monitor:8000,http://evil.example', ''",
    "http://evil.example, same-origin",
    "http://monitor:8000, cross-site",
    "http://monitor:8000, same-site",
    "'', cross-site",
    "'', same-site",
    "'', none",
    "'', SAME-ORIGIN",
  })
  void page_of_somebody_else_is_foreign(String origin, String site) {
    assertThat(sender(PLAIN, origin, site)).isEqualTo(Sender.FOREIGN);
  }

  @Test
  void nothing_said_is_unsaid() {
    assertThat(sender(PLAIN, "", "")).isEqualTo(Sender.UNSAID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://monitor", "https://monitor:443"})
  void usual_port_may_be_left_away(String origin) {
    assertThat(sender(SECURE, origin, "")).isEqualTo(Sender.OURS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://monitor", "http://monitor:443", "https://monitor:80"})
  void scheme_counts_where_it_is_known(String origin) {
    assertThat(sender(SECURE, origin, "")).isEqualTo(Sender.FOREIGN);
  }

  private static Sender sender(Arrival arrival, String origin, String site) {
    Map<String, String> headers = new HashMap<>();
    if (!origin.isEmpty()) {
      headers.put("origin", origin);
    }
    if (!site.isEmpty()) {
      headers.put("sec-fetch-site", site);
    }
    return Sender.of(new Incoming("POST", "/", "", headers, Peer.LOCAL, Body.NONE), arrival);
  }
}

package dev.pynmon.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.live.Pulse;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class LivePagesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");

  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  private HttpResponse<String> follow(String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Accept";
    all[1] = "text/event-stream";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return site.call("/live", all);
  }

  @Test
  void news_have_their_numbers_and_the_place_to_go_on_from() {
    monitor.changes.pulses.add(new Pulse.News(Optional.of(new Cursor("feed~9")), NOW, 12, 3, true));
    HttpResponse<String> told = follow();
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.headers().firstValue("Content-Type")).contains("text/event-stream");
    assertThat(told.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(told.headers().firstValue("X-Accel-Buffering")).contains("no");
    assertThat(told.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(told.body())
        .isEqualTo(
            """
            retry: 3000

            id: feed~9
            event: news
            data: {"as_of":"2026-11-24T14:00:00Z","changes":12,"registered":3,"whole":true,"pace":2}

            """);
    assertThat(monitor.changes.closed).isEqualTo(1);
  }

  @Test
  void silence_has_its_reason_in_our_words() {
    monitor.changes.pulses.add(
        new Pulse.Silence(
            NOW,
            new BackendFault(
                BackendFault.Kind.TIMEOUT, "main", "It did not\nanswer.", "Look at it.")));
    assertThat(follow().body())
        .endsWith(
            """
            event: silence
            data: {"as_of":"2026-11-24T14:00:00Z","problem":"It did not\\nanswer."}

            """);
  }

  @Test
  void who_comes_back_says_where_they_were() {
    follow();
    follow("Last-Event-ID", "feed~9");
    assertThat(monitor.changes.since)
        .containsExactly(Optional.empty(), Optional.of(new Cursor("feed~9")));
  }

  @Test
  void place_that_no_store_makes_is_refused() {
    assertThat(follow("Last-Event-ID", "x".repeat(501)).statusCode()).isEqualTo(400);
  }

  @Test
  void who_does_not_listen_gets_no_events() {
    HttpResponse<String> refused = site.call("/live", "Accept", "*/*");
    assertThat(refused.statusCode()).isEqualTo(406);
    assertThat(refused.body()).contains("text/event-stream");
  }

  @Test
  void unknown_application_is_not_followed() {
    assertThat(site.call("/apps/none/live", "Accept", "text/event-stream").statusCode())
        .isEqualTo(404);
  }

  @Test
  void pages_that_are_dated_say_where_to_listen() {
    assertThat(site.browse("/broker/").body()).contains("data-live=\"/apps/shop/live\"");
    assertThat(site.browse("/invocations/").body())
        .containsPattern(
            "data-live=\"/apps/shop/live\" data-hub=\"/static/live-hub-\\w+.js\" data-live-counts>");
    assertThat(site.browse("/invocations/timeline").body())
        .contains("data-live=\"/apps/shop/live\"")
        .doesNotContain("data-live-counts");
    assertThat(site.browse("/apps/").body()).doesNotContain("data-live");
  }
}

package dev.pynmon.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.live.Pulse;
import dev.pynmon.web.access.AccessConfig;
import dev.pynmon.web.access.AddressRange;
import dev.pynmon.web.access.SessionKey;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Nginx;
import dev.pynmon.web.testing.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The configurations of nginx in docs/proxy.md, as they stand there but for addresses. */
@Timeout(60)
@Tag("nginx")
class ProxyIT {
  private static final Pattern BLOCK = Pattern.compile("```nginx\n(.*?)```", Pattern.DOTALL);
  private static final String PASSWORD =
      "Authorization: Basic "
          + Base64.getEncoder().encodeToString("anna:secret".getBytes(UTF_8))
          + "\r\n";

  @TempDir Path folder;

  @Test
  void nginx_with_a_path_and_a_password_of_its_own() throws Exception {
    Path users = Files.writeString(folder.resolve("users"), "anna:{PLAIN}secret\n");
    try (Site site =
            Site.with(known("/pynmon", false, "X-Remote-User"), new FakeMonitor().useCases());
        Nginx nginx = start(0, site, "/etc/nginx/pynmon.htpasswd", users.toString())) {
      assertThat(nginx.ask(get("/pynmon/apps/", ""))).startsWith("HTTP/1.1 401 ");
      assertThat(nginx.ask(get("/pynmon/apps/", PASSWORD + "X-Remote-User: admin\r\n")))
          .contains("<b>anna</b>, viewer");
      assertThat(site.browse("/pynmon/apps/").statusCode()).isEqualTo(401);
      for (int i = 0; i < 50; i++) { // more than it keeps connections
        assertThat(nginx.ask(get("/pynmon/apps/", PASSWORD)))
            .startsWith("HTTP/1.1 200 ")
            .contains("<h1>", "<b>anna</b>, viewer")
            .endsWith("</html>\n");
      }
      assertThat(
              nginx.ask(
                  get(
                      "/pynmon/switch-app/shop",
                      PASSWORD + "Referer: http://monitor:81/pynmon/broker/\r\n")))
          .startsWith("HTTP/1.1 303 ")
          .contains("\r\nLocation: /pynmon/broker/\r\n");
    }
  }

  @Test
  void nginx_hands_on_at_once_what_open_pages_are_told() throws Exception {
    FakeMonitor monitor = new FakeMonitor();
    monitor.changes.goesOn = true;
    monitor.changes.pulses.add(
        new Pulse.News(Optional.empty(), Instant.parse("2026-11-24T14:00:00Z"), 3, 1, true));
    try (Site site = Site.with(known("", true), monitor.useCases());
        Nginx nginx = start(1, site, "", "")) {
      assertThat(nginx.ask(get("/live", "Accept: text/event-stream\r\n"), "\"pace\":2}"))
          .startsWith("HTTP/1.1 200 ")
          .contains("Content-Type: text/event-stream", "event: news", "\"registered\":1");
    }
  }

  @Test
  void nginx_with_the_least_that_works_speaks_http_1_0() throws Exception {
    try (Site site = Site.with(known("", true), new FakeMonitor().useCases());
        Nginx nginx = start(1, site, "", "")) {
      assertThat(nginx.ask(get("/health", "")))
          .startsWith("HTTP/1.1 200 ")
          .endsWith("{\"status\":\"ok\",\"app\":\"shop\",\"store\":\"ok\"}");
      assertThat(nginx.ask(get("/apps/", ""))).startsWith("HTTP/1.1 200 ").endsWith("</html>\n");
      assertThat(nginx.ask(get("/apps/", "Content-Length: 5\r\n") + "12345"))
          .startsWith("HTTP/1.1 200 ");
    }
  }

  /** As docs/proxy.md has it: by the name that browsers ask for. */
  private static WebConfig known(String base, boolean readOnly, String... header) {
    AccessConfig access =
        new AccessConfig(
            SessionKey.random(),
            Set.of("monitor"),
            Stream.of(header).findFirst(),
            Stream.of(header).flatMap(_ -> AddressRange.parse("127.0.0.1").stream()).toList(),
            Optional.empty());
    return new WebConfig("127.0.0.1", 0, base, readOnly, "1.0.0-test", Clock.systemUTC(), access);
  }

  private Nginx start(int block, Site site, String replaced, String by) throws Exception {
    String servers = blocks().get(block).replace("127.0.0.1:8000", "127.0.0.1:" + site.port());
    return Nginx.start(folder, servers.replace(replaced, by));
  }

  private static List<String> blocks() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("CONTRIBUTING.md"))) {
      root = root.getParent();
    }
    return BLOCK
        .matcher(Files.readString(root.resolve("docs/proxy.md")))
        .results()
        .map(MatchResult::group)
        .map(block -> block.substring(block.indexOf('\n') + 1, block.length() - 3))
        .toList();
  }

  private static String get(String path, String headers) {
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: monitor:81\r\nConnection: close\r\n"
        + headers
        + "\r\n";
  }
}

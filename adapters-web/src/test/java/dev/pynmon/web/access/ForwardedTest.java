package dev.pynmon.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.access.Role;
import dev.pynmon.web.WebConfig;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Behind a proxy that is trusted, encrypts, and takes something away from the path. */
class ForwardedTest {
  private static final String[] HTTPS = {
    "X-Forwarded-Proto", "https",
    "X-Forwarded-Host", "monitor.example.org",
    "X-Forwarded-Prefix", "/tools",
    "X-Forwarded-For", "192.0.2.7"
  };

  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = site(monitor);

  private static Site site(FakeMonitor monitor) {
    monitor.access.roles.put("anna", Role.ADMIN);
    AccessConfig access =
        new AccessConfig(
            SessionKey.random(),
            Set.of("monitor.example.org"),
            Optional.empty(),
            List.of(AddressRange.parse("127.0.0.1").orElseThrow()),
            Optional.empty());
    Clock clock = Clock.systemUTC();
    return Site.with(
        new WebConfig("127.0.0.1", 0, "/pynmon", false, "1.0.0-test", clock, access),
        monitor.useCases());
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void login_and_every_address_are_where_the_browser_sees_them() {
    HttpResponse<String> first = site.browse("/pynmon/apps/", HTTPS);
    assertThat(first.headers().firstValue("location"))
        .contains("/tools/pynmon/login?next=%2Ftools%2Fpynmon%2Fapps");

    HttpResponse<String> login = signIn();
    assertThat(login.headers().firstValue("location")).contains("/tools/pynmon/apps");
    assertThat(login.headers().firstValue("set-cookie").orElse(""))
        .matches("pynmon-session=[\\w.-]+; Path=/tools/pynmon/; HttpOnly; SameSite=Lax; Secure");

    String page = site.browse("/pynmon/apps/", with("Cookie", cookie(login))).body();
    assertThat(page)
        .contains("<use href=\"/tools/pynmon/i-", "href=\"/tools/pynmon/static/")
        .doesNotContain("=\"/pynmon/", "=\"/i-", "=\"/static");
  }

  @Test
  void visitors_are_told_apart_by_the_address_that_the_proxy_tells() {
    signIn();

    assertThat(monitor.access.origins).containsExactly("192.0.2.7");
  }

  @Test
  void prefix_of_the_first_address_is_needed_on_the_way_back() {
    HttpResponse<String> answer = submit("name=anna&password=anna&next=%2Fpynmon%2Fapps");

    assertThat(answer.headers().firstValue("location")).contains("/tools/pynmon/");
  }

  private HttpResponse<String> signIn() {
    return submit("name=anna&password=anna&next=%2Ftools%2Fpynmon%2Fapps");
  }

  private HttpResponse<String> submit(String form) {
    String[] headers = with("Origin", "https://monitor.example.org");
    String[] typed = with(headers, "Content-Type", "application/x-www-form-urlencoded");
    return site.send(
        "POST", "/pynmon/login", java.net.http.HttpRequest.BodyPublishers.ofString(form), typed);
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("set-cookie").orElse("").replaceFirst(";.*", "");
  }

  private static String[] with(String name, String value) {
    return with(HTTPS, name, value);
  }

  private static String[] with(String[] headers, String name, String value) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = name;
    all[headers.length + 1] = value;
    return all;
  }
}

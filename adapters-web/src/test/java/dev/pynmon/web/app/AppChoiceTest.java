package dev.pynmon.web.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.web.testing.FakeApps;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class AppChoiceTest {
  /** The names in the fixture neighbours, and worse. */
  private static final String[] NAMES = {
    "shop",
    "shop_2",
    "shop-2",
    "sh*p",
    "shop:1",
    "SHOP",
    "a/b %c",
    "日本",
    "<script>alert(1)</script>",
    "sh?p",
    "sh[o]p",
    "a+b&c=d#e",
    "apps",
    "\"quoted\"",
    "50%25"
  };

  private final Site site = Site.of(FakeApps.of(NAMES));

  @AfterEach
  void stop() {
    site.close();
  }

  static List<String> names() {
    return List.of(NAMES);
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("names")
  void address_names_an_application_of_any_name(String name) {
    String encoded = dev.pynmon.web.url.Percent.encode(name);

    assertThat(site.call("/apps/" + encoded + "/health").body()).isEqualTo(health(name));
    assertThat(site.call("/apps/" + encoded + "/health/").body()).isEqualTo(health(name));
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("names")
  void switch_makes_an_application_of_any_name_the_visitors_own(String name) {
    String encoded = dev.pynmon.web.url.Percent.encode(name);

    HttpResponse<String> answer = site.browse("/switch-app/" + encoded);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().allValues("location")).containsExactly("/");
    assertThat(answer.headers().allValues("set-cookie"))
        .containsExactly(
            "pynmon-app=" + encoded + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
    assertThat(site.call("/health", "Cookie", "pynmon-app=" + encoded).body())
        .isEqualTo(health(name));
  }

  @Test
  void two_visitors_with_different_applications_do_not_disturb_one_another() {
    assertThat(site.call("/health", "Cookie", "pynmon-app=shop").body()).isEqualTo(health("shop"));
    assertThat(site.call("/health", "Cookie", "pynmon-app=SHOP").body()).isEqualTo(health("SHOP"));
    assertThat(site.call("/health").body()).isEqualTo(health("\"quoted\""));
    assertThat(site.call("/health", "Cookie", "pynmon-app=shop").body()).isEqualTo(health("shop"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pynmon-app=gone", "pynmon-app=%zz", "pynmon-app", "; ;=;a=b", "pynmon-app="})
  void cookie_that_names_nothing_means_the_first_application(String cookie) {
    assertThat(site.call("/health", "Cookie", cookie).body()).isEqualTo(health("\"quoted\""));
  }

  @Test
  void address_wins_over_cookie() {
    assertThat(site.call("/apps/shop/health", "Cookie", "pynmon-app=SHOP").body())
        .isEqualTo(health("shop"));
  }

  @Test
  void switch_to_an_unknown_application_is_404_for_both() {
    HttpResponse<String> program = site.call("/switch-app/nope");
    HttpResponse<String> browser = site.browse("/switch-app/nope");

    assertThat(program.statusCode()).isEqualTo(404);
    assertThat(program.body()).contains("\"detail\":\"App 'nope' not found.\"");
    assertThat(program.headers().allValues("set-cookie")).isEmpty();
    assertThat(browser.statusCode()).isEqualTo(404);
    assertThat(browser.body()).contains("App &#39;nope&#39; not found.", "All applications");
  }

  @ParameterizedTest
  @CsvSource({
    "/broker/, /broker/",
    "/invocations?status=failed&after=abc&limit=5, /invocations/?status=failed&limit=5",
    "/invocations/0a1b2c3d, /invocations/",
    "/apps/SHOP/broker/queue?queue=bulk, /broker/",
    "/apps/SHOP/, /",
    "/apps/, /apps/",
    "/switch-app/SHOP, /",
    "/a%zz, /",
    "//x/, /",
    "/%2F%2Fevil.example/x, /%2F%2Fevil.example/",
  })
  void switch_goes_back_to_the_list_the_visitor_came_from(String from, String back) {
    HttpResponse<String> answer =
        site.browse("/switch-app/shop", "Referer", "http://127.0.0.1:" + site.port() + from);

    assertThat(answer.headers().allValues("location")).containsExactly(back);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example/broker/",
        "http://127.0.0.1:1/broker/",
        "//evil.example/x",
        "broker",
        "not a uri at all",
        "data:text/html,x",
        "mailto:x"
      })
  void switch_from_another_origin_goes_home(String from) {
    HttpResponse<String> answer = site.browse("/switch-app/shop", "Referer", from);

    assertThat(answer.headers().allValues("location")).containsExactly("/");
  }

  @Test
  void switch_under_a_base_path_stays_there() {
    try (Site sub = Site.under("/monitor", new FakeMonitor().useCases())) {
      HttpResponse<String> answer =
          sub.browse(
              "/monitor/switch-app/shop",
              "Referer",
              "http://127.0.0.1:" + sub.port() + "/monitor/broker");

      assertThat(answer.headers().allValues("location")).containsExactly("/monitor/broker/");
      assertThat(answer.headers().allValues("set-cookie"))
          .containsExactly(
              "pynmon-app=shop; Path=/monitor/; Max-Age=31536000; HttpOnly; SameSite=Lax");
    }
  }

  private static String health(String app) {
    String quoted = app.replace("\"", "\\\"");
    return "{\"status\":\"ok\",\"app\":\"" + quoted + "\",\"store\":\"ok\"}";
  }
}

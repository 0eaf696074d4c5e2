package dev.pynmon.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.access.Role;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Site;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out, as a browser without scripts does. */
class LoginTest {
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = site(monitor);

  private static Site site(FakeMonitor monitor) {
    monitor.access.roles.put("anna", Role.ADMIN);
    monitor.access.roles.put("ole", Role.VIEWER);
    return Site.of(monitor.useCases());
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void page_leads_to_the_login_which_knows_the_way_back() {
    HttpResponse<String> answer = site.browse("/apps/shop/invocations/?status=failed&limit=5");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().allValues("location"))
        .containsExactly("/login?next=%2Fapps%2Fshop%2Finvocations%3Fstatus%3Dfailed%26limit%3D5");
    HttpResponse<String> login = site.browse(location(answer));
    assertThat(login.statusCode()).isEqualTo(200);
    assertThat(login.body())
        .contains(
            "<form class=\"login\" method=\"post\" action=\"/login\">",
            "<input type=\"hidden\" name=\"next\" value=\"/apps/shop/invocations?status&#61;failed&amp;limit&#61;5\">",
            "Then on to: /apps/shop/invocations?status&#61;failed&amp;limit&#61;5.")
        .doesNotContain("<script", "role=\"alert\"", "app-menu");
  }

  @Test
  void right_name_and_password_lead_on_with_a_session() {
    HttpResponse<String> answer =
        site.submit("/login", "name=anna&password=anna&next=%2Ftasks%3Fsort%3Dname");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/tasks?sort=name");
    assertThat(answer.headers().allValues("set-cookie")).hasSize(1);
    assertThat(setCookie(answer))
        .matches("pynmon-session=1\\.[\\w.-]+; Path=/; HttpOnly; SameSite=Lax");
    HttpResponse<String> page = site.browse("/apps/", "Cookie", cookie(answer));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<b>anna</b>, admin", "<form method=\"post\" action=\"/logout\">", "/audit");
  }

  @Test
  void who_may_not_see_who_did_what_has_no_way_there() {
    HttpResponse<String> answer = site.submit("/login", "name=ole&password=ole");
    HttpResponse<String> page = site.browse("/audit", "Cookie", cookie(answer));

    assertThat(location(answer)).isEqualTo("/");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body())
        .contains("This needs the role admin; ole has the role viewer.", "<b>ole</b>, viewer")
        .doesNotContain("\"/audit\"");
  }

  @Test
  void wrong_password_is_said_and_the_name_kept() {
    HttpResponse<String> answer =
        site.submit("/login", "name=%3Cb%3Eanna&password=x&next=%2Ftasks");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    assertThat(answer.body())
        .contains(
            "role=\"alert\"",
            "<b>Name or password is wrong.</b>",
            "value=\"&lt;b&gt;anna\"",
            "value=\"/tasks\"")
        .doesNotContain("value=\"x\"", "Next try");
  }

  @Test
  void too_early_is_said_with_the_time_of_the_next_try() {
    monitor.access.wait = Duration.ofMillis(3_100);

    HttpResponse<String> answer = site.submit("/login", "name=anna&password=anna");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("retry-after")).contains("4");
    assertThat(answer.body()).contains("<b>Too many tries.</b> Next try in 4 s.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example/",
        "\\\\evil.example",
        "/a//evil.example",
        "javascript:alert(1)",
        "/login",
        "/login/?next=/",
        "/%zz",
        ""
      })
  void way_on_never_leads_away(String next) {
    String encoded = URLEncoder.encode(next, StandardCharsets.UTF_8);

    HttpResponse<String> answer = site.submit("/login", "name=anna&password=anna&next=" + encoded);

    assertThat(location(answer)).isEqualTo("/");
    assertThat(site.browse("/login?next=" + encoded).body()).doesNotContain("evil", "Then on to");
  }

  @Test
  void signing_in_ends_the_session_there_was() {
    String first = cookie(site.submit("/login", "name=anna&password=anna"));
    String second = cookie(site.submit("/login", "name=anna&password=anna", "Cookie", first));

    assertThat(second).isNotEqualTo(first);
    assertThat(site.call("/apps/", "Cookie", first).statusCode()).isEqualTo(401);
    assertThat(site.call("/apps/", "Cookie", second).statusCode()).isEqualTo(200);
  }

  /** A neighbouring host can plant a cookie, even one that goes before the visitor's own. */
  @Test
  void session_that_was_planted_beside_ones_own_does_not_win() {
    String own = cookie(site.submit("/login", "name=anna&password=anna"));
    String planted = cookie(site.submit("/login", "name=anna&password=anna"));

    for (String both : List.of(planted + "; " + own, own + "; " + planted)) {
      assertThat(site.call("/apps/", "Cookie", both).statusCode()).isEqualTo(401);
      assertThat(location(site.browse("/apps/", "Cookie", both))).startsWith("/login");
    }
    assertThat(site.call("/apps/", "Cookie", own + "; " + own).statusCode()).isEqualTo(200);
    assertThat(site.call("/apps/", "Cookie", "pynmon-session=x; " + own).statusCode())
        .isEqualTo(200);

    String next =
        cookie(site.submit("/login", "name=anna&password=anna", "Cookie", planted + "; " + own));
    assertThat(site.call("/apps/", "Cookie", planted + "; " + next).statusCode()).isEqualTo(200);
  }

  @Test
  void signing_out_ends_the_session_for_good() {
    String cookie = cookie(site.submit("/login", "name=anna&password=anna"));

    HttpResponse<String> answer = site.submit("/logout", "", "Cookie", cookie);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/login");
    assertThat(setCookie(answer))
        .isEqualTo("pynmon-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
    assertThat(site.call("/apps/", "Cookie", cookie).statusCode()).isEqualTo(401);
  }

  @Test
  void signing_in_from_another_page_or_by_a_link_is_not_possible() {
    HttpResponse<String> foreign =
        site.send(
            "POST",
            "/login",
            HttpRequest.BodyPublishers.ofString("name=anna&password=anna"),
            "Origin",
            "http://evil.example",
            "Content-Type",
            "application/x-www-form-urlencoded");

    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.body())
        .isEqualTo("{\"detail\":\"CSRF validation failed: origin mismatch\"}");
    assertThat(site.browse("/login?name=anna&password=anna").headers().allValues("set-cookie"))
        .isEmpty();
  }

  @Test
  void program_without_a_token_is_told_what_it_needs() {
    HttpResponse<String> answer = site.call("/invocations/x/api");
    HttpResponse<String> htmx =
        site.send("GET", "/broker/refresh", "HX-Request", "true", "Accept", "*/*");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("www-authenticate")).contains("Bearer realm=\"pynmon\"");
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(htmx.statusCode()).isEqualTo(401);
    assertThat(htmx.body()).startsWith("<div class=\"note error\" role=\"alert\">");
    assertThat(site.call("/apps/", "Authorization", "Bearer token-ole").statusCode())
        .isEqualTo(200);
  }

  /** Browsers, too: whoever sends a token does not want to sign in. */
  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/html"})
  void wrongToken_isToldThatItIsNotKnown(String accept) {
    HttpResponse<String> answer =
        site.send(
            "GET",
            "/apps/",
            "Authorization",
            "Bearer pynmon_wrong",
            "Accept",
            accept,
            "Cookie",
            "");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("www-authenticate"))
        .contains("Bearer realm=\"pynmon\", error=\"invalid_token\"");
    assertThat(answer.body()).contains("The token that was sent is not known here.");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, name=a, 415",
    "multipart/form-data, name=a, 415",
    "'application/x-www-form-urlencoded; charset=UTF-8', name=anna&password=anna, 303",
    "application/x-www-form-urlencoded, name=%zz, 400",
  })
  void body_that_is_no_form_is_refused(String type, String body, int status) {
    assertThat(post(type, body)).isEqualTo(status);
  }

  @Test
  void form_that_is_too_big_is_refused() {
    String type = "application/x-www-form-urlencoded";

    assertThat(post(type, "name=anna&password=anna&x=" + "a".repeat(8_000))).isEqualTo(303);
    assertThat(post(type, "name=anna&password=anna&x=" + "a".repeat(8_200))).isEqualTo(413);
  }

  @Test
  void way_back_that_is_too_long_is_left_out() {
    assertThat(location(site.browse("/tasks/?a=" + "a".repeat(1_990)))).contains("?next=");
    assertThat(location(site.browse("/tasks/?a=" + "a".repeat(1_992)))).isEqualTo("/login");
  }

  private int post(String type, String body) {
    return site.send(
            "POST",
            "/login",
            HttpRequest.BodyPublishers.ofString(body),
            "Origin",
            "http://127.0.0.1:" + site.port(),
            "Content-Type",
            type)
        .statusCode();
  }

  @Test
  void without_accounts_there_is_nothing_to_sign_in_to() {
    monitor.access.roles.clear();

    assertThat(location(site.browse("/login?next=%2Ftasks"))).isEqualTo("/tasks");
    assertThat(location(site.submit("/login", "name=a&password=b"))).isEqualTo("/");
    assertThat(site.browse("/apps/").body()).doesNotContain("/logout").contains("/audit");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse("");
  }

  private static String setCookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("set-cookie").orElse("");
  }

  private static String cookie(HttpResponse<String> answer) {
    return setCookie(answer).replaceFirst(";.*", "");
  }
}

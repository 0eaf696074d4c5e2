package dev.pynmon.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.web.testing.FakeApps;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
  private static final String CSP_REST =
      "; img-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static Site site;

  @BeforeAll
  static void start() {
    site = Site.of(FakeApps.of("shop"));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/apps/",
        "/health",
        "/nope",
        "/switch-app/shop",
        "/switch-app/nope",
        "/favicon.ico"
      })
  void every_answer_carries_them(String path) {
    for (HttpResponse<String> answer : List.of(site.browse(path), site.call(path))) {
      assertThat(header(answer, "content-security-policy"))
          .startsWith("default-src 'none'; style-src 'self'; script-src ")
          .endsWith(CSP_REST);
      assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
      assertThat(header(answer, "referrer-policy")).isEqualTo("same-origin");
      assertThat(header(answer, "permissions-policy")).contains("camera=()");
    }
  }

  @Test
  void nonce_is_new_for_each_page_and_on_each_of_its_scripts() {
    HttpResponse<String> first = site.browse("/apps/");
    HttpResponse<String> second = site.browse("/apps/");

    assertThat(nonce(first)).hasSize(22).isNotEqualTo(nonce(second));
    Matcher scripts = Pattern.compile("<script([^>]*)>").matcher(first.body());
    assertThat(scripts.results().map(found -> found.group(1)))
        .isNotEmpty()
        .allSatisfy(
            script ->
                assertThat(script).contains("src=\"/static/", "nonce=\"" + nonce(first) + "\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/apps/", "/health", "/nope", "/switch-app/shop"})
  void what_is_told_to_one_visitor_is_never_kept(String path) {
    assertThat(header(site.browse(path), "cache-control")).isEqualTo("no-store");
    assertThat(header(site.browse(path), "vary")).contains("Accept", "Cookie", "HX-Request");
  }

  private static String nonce(HttpResponse<String> answer) {
    Matcher matcher =
        Pattern.compile("script-src 'nonce-([^']+)'")
            .matcher(header(answer, "content-security-policy"));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}

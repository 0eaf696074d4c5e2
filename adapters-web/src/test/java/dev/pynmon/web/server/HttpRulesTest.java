package dev.pynmon.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.web.testing.FakeApps;
import dev.pynmon.web.testing.RawHttp;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP itself demands, over a real connection. */
class HttpRulesTest {
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
      strings = {"/apps", "/apps/", "/health", "/health/", "/apps/shop/health/", "/apps/shop/apps"})
  void path_with_and_without_slash_answers_without_a_redirect(String path) {
    assertThat(site.browse(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nope",
        "/health/x",
        "/health//",
        "/apps/shop/health/x",
        "/health.json",
        "/HEALTH",
        "/static",
        "/static/",
        "/static/x/y",
        "/switch-app",
        "/switch-app/shop/x",
        "/apps/shop/apps/shop/health"
      })
  void path_with_garbage_is_404(String path) {
    assertThat(site.browse(path).statusCode()).isEqualTo(404);
    assertThat(site.call(path).headers().firstValue("content-type"))
        .contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PURGE"})
  void other_methods_are_405_with_allow(String method) {
    HttpResponse<String> answer = site.send(method, "/apps/", "Accept", "application/json");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow")).contains("GET, HEAD");
    assertThat(answer.body()).contains("can only be asked with GET or HEAD.");
  }

  /** Thirty links to what is not there, with a name of any length, would be a large page. */
  @ParameterizedTest
  @CsvSource({"PURGE,/apps/nope/,405", "POST,/apps/nope/apps,405", "GET,/apps/nope/x/y,404"})
  void page_about_what_is_wrong_leads_nowhere_in_an_unknown_application(
      String method, String path, int status) {
    HttpResponse<String> page = site.send(method, path, "Accept", "text/html");

    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body()).contains("href=\"/invocations/\"").doesNotContain("/apps/nope/\"");
  }

  @Test
  void other_method_on_an_unknown_path_is_404() {
    assertThat(site.send("POST", "/nope").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/apps/", "/health", "/nope", "/switch-app/shop"})
  void head_has_the_headers_of_get_and_no_body(String path) {
    HttpResponse<String> head = site.send("HEAD", path, "Accept", "text/html");
    HttpResponse<String> get = site.send("GET", path, "Accept", "text/html");

    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("content-length"))
        .isEqualTo(get.headers().firstValue("content-length"));
    assertThat(head.headers().firstValue("content-type"))
        .isEqualTo(get.headers().firstValue("content-type"));
  }

  @Test
  void body_that_is_too_big_is_413() {
    String answer =
        RawHttp.ask(
            site.port(),
            "POST /apps/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000001\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("What was sent is too big.", "nosniff");
  }

  @ParameterizedTest
  @CsvSource({
    "GET /apps/%zz/ HTTP/1.1, The path has a broken percent escape.",
    "GET /apps/%ff/ HTTP/1.1, The path has a broken percent escape.",
    "GET /apps?a=%zz HTTP/1.1, The query has a broken percent escape.",
  })
  void broken_escape_is_400_for_both(String line, String detail) {
    String program = RawHttp.ask(site.port(), line + "\r\nHost: localhost\r\n\r\n");
    String browser =
        RawHttp.ask(site.port(), line + "\r\nHost: localhost\r\nAccept: text/html\r\n\r\n");

    assertThat(program).startsWith("HTTP/1.1 400 ").contains("application/problem+json", detail);
    assertThat(browser)
        .startsWith("HTTP/1.1 400 ")
        .contains("<!doctype html>", detail, "id=\"app-menu\"");
  }

  @Test
  void characters_that_browsers_do_not_encode_are_taken() {
    assertThat(RawHttp.ask(site.port(), "GET /health?a=|{}^[] HTTP/1.1\r\nHost: x\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ");
    assertThat(RawHttp.ask(site.port(), "GET /a|[b] HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 404 ");
  }

  @Test
  void address_that_is_too_long_is_414() {
    String request =
        "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n\r\n";

    assertThat(RawHttp.ask(site.port(), request))
        .startsWith("HTTP/1.1 414 ")
        .contains("The address is too long.", "nosniff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/invocations/?a=", "/log-explorer/?log="})
  void address_that_is_too_long_is_a_page_for_browsers_and_a_document_for_others(String beginning) {
    String line = "GET " + beginning + "a".repeat(140_000) + " HTTP/1.1\r\nHost: x\r\n";

    assertThat(RawHttp.ask(site.port(), line + "Accept: text/html\r\n\r\n"))
        .startsWith("HTTP/1.1 414 ")
        .contains("text/html", "<!doctype html>", "The log explorer takes 128 KB in one");
    assertThat(RawHttp.ask(site.port(), line + "\r\n"))
        .startsWith("HTTP/1.1 414 ")
        .contains("application/problem+json", "\"status\":414");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/invocations/", "/log-explorer/x", "/x/log-explorer/"})
  void address_that_may_be_long_is_that_of_a_log_alone(String path) {
    String line = "GET " + path + "?log=" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n";

    assertThat(RawHttp.ask(site.port(), line + "Accept: text/html\r\n\r\n"))
        .startsWith("HTTP/1.1 414 ")
        .contains("<!doctype html>", "The address is too long.");
  }

  @Test
  void log_in_an_address_may_have_128_kilobytes() {
    String beginning = "GET /apps/shop/log-explorer?log=";
    String log = "task:shop.pay".concat("a".repeat(131_072 - beginning.length() - 9));

    assertThat(RawHttp.ask(site.port(), beginning + log + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ");
  }

  @Test
  void long_addresses_behind_another_request_are_refused_before_they_are_in_memory() {
    String first = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n";
    String second = "GET /log-explorer/?log=" + "a".repeat(100_000) + " HTTP/1.1\r\n\r\n";

    assertThat(RawHttp.ask(site.port(), first + second).split("HTTP/1\\.1 ", -1))
        .satisfies(
            answers -> assertThat(answers).hasSize(3),
            answers -> assertThat(answers[1]).startsWith("200 "),
            answers -> assertThat(answers[2]).startsWith("414 "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bad Header: x", "X: " + "\u0001", "Host: y"})
  void headers_that_cannot_be_read_are_400_in_our_form(String header) {
    String answer =
        RawHttp.ask(
            site.port(),
            "GET /health HTTP/1.1\r\nHost: x\r\n" + header + "\r\nAccept: text/html\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .contains("This request cannot be read.", "nosniff");
    assertThat(answer).doesNotContain("Exception");
  }

  @Test
  void headers_that_are_too_long_are_431() {
    String header = "X: " + "a".repeat(17_000) + "\r\n\r\n";

    assertThat(RawHttp.ask(site.port(), "GET /health HTTP/1.1\r\nHost: x\r\n" + header))
        .startsWith("HTTP/1.1 431 Request Header Fields Too Large\r\n")
        .contains("The headers are too long.", "nosniff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<x> / HTTP/1.1", "G\u0001T / HTTP/1.1", "GET", "GET / HTTP/3.0", " "})
  void first_line_that_cannot_be_read_is_400(String line) {
    assertThat(RawHttp.ask(site.port(), line + "\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains("This request cannot be read.", "nosniff")
        .doesNotContain("HTTP/1.1 500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host: x\r\n", "", "Host: x\r\nConnection: keep-alive\r\n"})
  void old_clients_are_answered_and_the_connection_is_closed(String headers) {
    String answer = RawHttp.untilClosed(site.port(), "GET /health HTTP/1.0\r\n" + headers + "\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 200 OK\r\n")
        .contains("\r\nConnection: close\r\n", "\r\nContent-Length: 41\r\n")
        .endsWith("\r\n\r\n{\"status\":\"ok\",\"app\":\"shop\",\"store\":\"ok\"}");
  }

  @Test
  void connection_is_closed_when_the_visitor_says_so() {
    assertThat(
            RawHttp.untilClosed(
                site.port(), "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ");
  }

  @Test
  void file_is_ended_also_where_the_visitor_wants_no_more_behind_it() {
    assertThat(
            RawHttp.untilClosed(
                site.port(),
                "GET /export/queues.csv HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ")
        .endsWith("complete\"\r\n\r\n0\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "POST"})
  void body_that_was_not_waited_for_is_never_the_next_request(String method) {
    String inside = "GET /inside HTTP/1.1\r\nHost: x\r\n\r\n";
    String request =
        method
            + " /health HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: "
            + inside.length()
            + "\r\n\r\n"
            + inside;

    assertThat(RawHttp.untilClosed(site.port(), request).split("HTTP/1\\.1 ", -1)).hasSize(2);
  }

  @Test
  void body_that_breaks_off_is_refused_at_once() {
    String head =
        "POST /log-explorer/ HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n"
            + "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n";

    assertThat(RawHttp.untilClosed(site.port(), head + "zz\r\nabc"))
        .startsWith("HTTP/1.1 400 ")
        .contains("What was sent cannot be read to its end.");
  }

  @Test
  void body_that_nothing_needs_is_read_to_its_end() {
    String inside = "GET /inside HTTP/1.1\r\nHost: x\r\n\r\n";
    String answer =
        RawHttp.ask(
            site.port(),
            "POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: "
                + inside.length()
                + "\r\n\r\n"
                + inside
                + "GET /health HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(answer.split("HTTP/1\\.1 ", -1)).hasSize(3);
    assertThat(answer).startsWith("HTTP/1.1 405 ").contains("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%zz", "/ HTTP/1.1\r\nHost: y", "/health HTTP/9"})
  void head_is_refused_without_a_body(String rest) {
    String answer =
        RawHttp.ask(site.port(), "HEAD " + rest + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .contains("Content-Length: ")
        .endsWith("\r\n\r\n");
  }

  @Test
  void head_of_an_address_that_is_too_long_has_no_body() {
    String answer =
        RawHttp.ask(site.port(), "HEAD /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 414 ").endsWith("\r\n\r\n");
  }

  @Test
  void dots_never_lead_out_of_where_they_stand() {
    assertThat(
            RawHttp.ask(
                site.port(), "GET /static/../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 404 ");
    assertThat(
            RawHttp.ask(
                site.port(), "GET /static/..%2f..%2fpom.xml HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 404 ");
  }

  @Test
  void big_answer_is_compressed_for_who_can_read_it() {
    HttpResponse<String> packed = site.browse("/apps/", "Accept-Encoding", "br, gzip");

    assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
    assertThat(site.browse("/apps/").headers().firstValue("content-encoding")).isEmpty();
    assertThat(
            site.browse("/apps/", "Accept-Encoding", "gzip;q=0")
                .headers()
                .firstValue("content-encoding"))
        .isEmpty();
    assertThat(
            site.browse("/health", "Accept-Encoding", "gzip")
                .headers()
                .firstValue("content-encoding"))
        .isEmpty();
  }
}

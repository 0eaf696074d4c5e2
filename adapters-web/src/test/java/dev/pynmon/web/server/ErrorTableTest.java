package dev.pynmon.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.app.UnknownAppException;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.testing.FakeApps;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table of errors, as a browser, a program and htmx see it. */
class ErrorTableTest extends AskedOnce {
  private static final Map<String, String> HTMX = Map.of("accept", "*/*", "hx-request", "true");

  @ParameterizedTest
  @MethodSource("failures")
  void failure_for_a_browser_is_a_page_in_the_shell(
      RuntimeException thrown, int status, String detail) {
    Response answer = ask(thrown, BROWSER);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers()).containsEntry("Content-Type", "text/html; charset=UTF-8");
    assertThat(body(answer))
        .startsWith("<!doctype html>")
        .contains("<h2 id=\"what\">" + escaped(detail) + "</h2>");
    assertThat(body(answer))
        .contains("id=\"app-menu\"", "<span>shop</span>")
        .doesNotContain(SECRET);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failure_for_a_program_is_a_problem_document(
      RuntimeException thrown, int status, String detail) {
    Response answer = ask(thrown, PROGRAM);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
    JsonNode problem = json(answer);
    assertThat(problem.get("type").asText()).isEqualTo("about:blank");
    assertThat(problem.get("title").asText()).isNotEmpty();
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("detail").asText()).isEqualTo(detail);
    assertThat(problem.get("instance").asText()).isEqualTo("/fails");
    assertThat(body(answer)).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failure_for_htmx_is_a_part_of_a_page(RuntimeException thrown, int status, String detail) {
    Response answer = ask(thrown, HTMX);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(body(answer))
        .startsWith("<div class=\"note error\" role=\"alert\">")
        .contains(escaped(detail));
    assertThat(body(answer)).doesNotContain("<html", SECRET);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failure_of_a_json_route_is_a_document_for_browsers_too(RuntimeException thrown, int status) {
    Response answer =
        dispatcher(FakeApps.of("shop"), Route.json("/fails", throwing(thrown)))
            .answer(get("/fails", BROWSER));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
  }

  @Test
  void failure_while_even_the_selector_fails_is_still_a_page() {
    FakeApps apps = FakeApps.of("shop");
    Dispatcher dispatcher = dispatcher(apps, needsApp());
    apps.fail(new IllegalStateException(SECRET));

    Response answer = dispatcher.answer(get("/fails", BROWSER));

    assertThat(answer.status()).isEqualTo(500);
    assertThat(body(answer))
        .contains("The applications cannot be listed now")
        .doesNotContain("hunter2");
  }

  @Test
  void notices_of_a_page_stand_before_its_content() {
    Route page =
        Route.page(
            "/list",
            request -> {
              request.params().number("limit", 50, 1, 1000);
              request.params().statuses("status");
              return Reply.page(Head.of(Area.INVOCATIONS), new Markup("CONTENT"));
            });
    String text =
        body(
            dispatcher(FakeApps.of("shop"), page)
                .answer(get("/list/", "limit=9999&status=%3Cb%3E", BROWSER)));

    assertThat(text)
        .containsSubsequence(
            "<main",
            "role=\"alert\"",
            "limit 9999 was brought down to 1000.",
            "role=\"alert\"",
            "status &quot;&lt;b&gt;&quot; is not known.",
            "CONTENT");
    assertThat(text)
        .contains(
            "<a href=\"/invocations/\" aria-current=\"page\">",
            "<title>Invocations · shop · Pynmon</title>");
  }

  @Test
  void literal_segments_win_over_captured_ones() {
    Dispatcher dispatcher =
        dispatcher(
            FakeApps.of("shop"),
            Route.json(
                "/invocations/{id}", request -> Reply.json(List.of("id", request.segment("id")))),
            Route.json("/invocations/table", _ -> Reply.json(List.of("table"))));

    assertThat(body(dispatcher.answer(get("/invocations/table", PROGRAM))))
        .isEqualTo("[\"table\"]");
    assertThat(body(dispatcher.answer(get("/apps/shop/invocations/a%2Fb/", PROGRAM))))
        .isEqualTo("[\"id\",\"a/b\"]");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static Arguments row(RuntimeException thrown, int status, String detail) {
    return Arguments.of(thrown, status, detail);
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        row(
            new BadParameterException("limit", "<b>", "a whole number"),
            400,
            "limit \"<b>\" is not a whole number."),
        row(
            new InvalidCursorException(),
            400,
            "This is no place in this list: the link was altered, or made for another list."),
        row(
            new ProblemException(Problem.notFound("No invocation x in shop.")),
            404,
            "No invocation x in shop."),
        row(
            new RefusedException(Deed.PURGE, RefusedException.Reason.ROLE),
            403,
            "This needs the role admin."),
        row(
            new RefusedException(Deed.PURGE, RefusedException.Reason.READ_ONLY),
            405,
            "This monitor only reads: it was started with --read-only."),
        row(new UnknownAppException(new AppKey("gone")), 404, "App 'gone' not found."),
        row(
            new BackendException(FakeApps.REFUSED, new IllegalStateException(SECRET)),
            503,
            "Nothing listens at redis-1:6379."),
        row(corrupt(), 503, "The file is cut."));
  }
}
